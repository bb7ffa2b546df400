package dev.stowage.convert.modern;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.ecs.Tag;
import dev.stowage.extension.ServiceExtension;
import dev.stowage.load.contents.ConfigBytes;
import dev.stowage.source.SourceMap;
import dev.stowage.validate.ProjectSettings;
import dev.stowage.validate.ServiceSettings;
import dev.stowage.value.ConfigName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** What conversion starts from: the project, what validation filled in, and what is known of AWS. */
@Value.Immutable
@StowageStyle
public interface Site {
    Project project();

    ProjectSettings settings();

    /** One for each active service. */
    LinkedHashMap<ServiceName, ServiceSettings> services();

    /** What the configs hold. */
    LinkedHashMap<ConfigName, ConfigBytes> configs();

    /** Where images that are only built come from, as it is written. */
    LinkedHashMap<ServiceName, String> buildContexts();

    AwsEnvironment environment();

    /** Where the project is written. */
    @Value.Auxiliary
    SourceMap sources();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSite.Builder {
        Builder() {}
    }

    /** Each service with its settings, in the order of the file. */
    default Vector<Part> parts() {
        return services()
                .toVector()
                .flatMap(entry -> project().services().get(entry._1).map(service -> new Part(service, entry._2)));
    }

    default Tag projectTag() {
        return new Tag("com.docker.compose.project", project().name().value());
    }

    /** A service as Compose has it, and as ECS needs it. */
    record Part(Service service, ServiceSettings settings) {
        ServiceName name() {
            return service.name();
        }

        ServiceExtension extension() {
            return settings.extension();
        }
    }
}
