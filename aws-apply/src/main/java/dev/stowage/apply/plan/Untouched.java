package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Dependencies;
import dev.stowage.cfn.Template;
import dev.stowage.convert.emit.Emission;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.Workload;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.util.Set;

/** What stays as it is when only some services are deployed. */
public final class Untouched {
    private Untouched() {}

    /** The resources of all services but these, without what these need; nothing when no service is named. */
    public static LinkedHashSet<LogicalId> beside(
            Vector<ServiceName> services, Application application, Template template) {
        if (services.isEmpty()) {
            return LinkedHashSet.empty();
        }
        var named = application.workloads().partition(workload -> services.exists(name -> isIn(workload, name)));
        Set<LogicalId> needed = Dependencies.of(template).withNeeds(resources(named._1));
        return LinkedHashSet.ofAll(resources(named._2).reject(needed::contains));
    }

    /** A task may run several services, each in a container of its name. */
    private static boolean isIn(Workload workload, ServiceName service) {
        return workload.name().equals(service)
                || workload.task()
                        .containers()
                        .exists(container -> container.name().equals(service.value()));
    }

    private static Vector<LogicalId> resources(Vector<Workload> workloads) {
        return workloads.flatMap(Emission::resources);
    }
}
