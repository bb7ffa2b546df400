package dev.stowage.validate;

import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.value.Dialect;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A project that ECS can run in a dialect, with the settings that ECS needs filled in. */
@Value.Immutable
@StowageStyle
public interface ValidProject {
    /** The project as it was loaded. */
    LoadedProject loaded();

    /** The dialect that it was validated for. */
    Dialect dialect();

    /** The settings of the project as a whole. */
    ProjectSettings settings();

    /** The settings of every active service, in the order of the file. */
    LinkedHashMap<ServiceName, ServiceSettings> services();

    /** The warnings of this stage and of those before it. */
    @Value.Auxiliary
    Vector<Problem> warnings();

    /** The settings of an active service; none if no active service has this name. */
    default Option<ServiceSettings> service(ServiceName name) {
        return services().get(name);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableValidProject.Builder {
        Builder() {}
    }
}
