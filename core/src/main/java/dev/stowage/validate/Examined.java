package dev.stowage.validate;

import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.load.contents.Contents;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A project as the rules see it, with its active services. */
record Examined(Project project, Contents contents, SourceMap sources, Vector<Subject<Service>> services) {
    private static final String IN_TASK_OF = "service:";

    Examined(Project project, Contents contents, SourceMap sources) {
        this(
                project,
                contents,
                sources,
                Vector.ofAll(project.services().values()).map(service -> subject(service, sources)));
    }

    Subject<Service> subject(Service service) {
        return subject(service, sources);
    }

    private static Subject<Service> subject(Service service, SourceMap sources) {
        return new Subject<>(
                service, AttributePath.of("services", service.name().value()), sources);
    }

    Vector<Subject<PortMapping>> ports(Subject<Service> service) {
        return service.value().ports().zipWithIndex((port, at) -> service.part("ports", at, port));
    }

    /** The service whose task this one shares as a sidecar. */
    static Option<ServiceName> taskOwner(Service service) {
        return service.networkMode()
                .filter(mode -> mode.startsWith(IN_TASK_OF))
                .map(mode -> new ServiceName(mode.substring(IN_TASK_OF.length())));
    }

    /** The sidecars of each service that has some. */
    LinkedHashMap<ServiceName, Vector<Service>> sidecars() {
        LinkedHashMap<ServiceName, Vector<Service>> sidecars = LinkedHashMap.empty();
        for (Service service : project.services().values()) {
            for (ServiceName owner : taskOwner(service)) {
                sidecars = sidecars.put(owner, Vector.of(service), Vector::appendAll);
            }
        }
        return sidecars;
    }
}
