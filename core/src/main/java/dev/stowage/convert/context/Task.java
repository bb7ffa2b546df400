package dev.stowage.convert.context;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.validate.settings.RunMode;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What runs together: the service that the task is called after, and those that share its network, sorted by name. */
public record Task(Part main, Vector<Part> sidecars) {
    public ServiceName name() {
        return main.name();
    }

    public RunMode runMode() {
        return main.settings().runMode();
    }

    /** Each service of the task, the one that it is called after first. */
    public Vector<Part> parts() {
        return sidecars.prepend(main);
    }

    public Option<Part> part(ServiceName name) {
        return parts().find(part -> part.name().equals(name));
    }

    /** Whether a service of ECS keeps it running; else it is started on its own. */
    public boolean isKept() {
        return runMode().isKept();
    }
}
