package dev.stowage.validate.defaults;

import dev.stowage.problem.Checked;
import dev.stowage.validate.calls.Calls;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;

/**
 * What ECS needs to know of a project, given or filled in.
 *
 * @param services the settings of every active service, in the order of the file
 * @param calls who of them calls whom
 */
public record Settings(ProjectSettings project, LinkedHashMap<ServiceName, ServiceSettings> services, Calls calls) {
    /** Those of the dialect modern. */
    public static Checked<Settings> modern(Examined project) {
        return ModernDefaults.of(project);
    }

    /** Those of the dialect docker-ecs. */
    public static Checked<Settings> dockerEcs(Examined project) {
        return DockerDefaults.of(project);
    }

    /** Those of an active service; none when there is no such service. */
    public Option<ServiceSettings> service(ServiceName name) {
        return services.get(name);
    }
}
