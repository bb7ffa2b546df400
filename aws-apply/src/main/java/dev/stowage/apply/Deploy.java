package dev.stowage.apply;

import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Untouched;
import dev.stowage.apply.stack.StackName;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.DirectoryChoice;
import dev.stowage.ecs.Workload;
import dev.stowage.load.contents.Content;
import dev.stowage.value.LogicalId;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** What to deploy, and as which stack. */
@Value.Immutable
@StowageStyle
public interface Deploy {
    StackName stack();

    Conversion conversion();

    /** The images of services that are only built. A service that is left out keeps the one that is deployed. */
    LinkedHashMap<ServiceName, String> images();

    /** The values of further parameters. One that is left out keeps the value that is deployed, else its default. */
    LinkedHashMap<LogicalId, String> values();

    /** The contents of the project's own secrets. A secret that is left out keeps the one that is deployed. */
    LinkedHashMap<SecretName, Content<SecretText>> secrets();

    @Value.Default
    default DeployOptions options() {
        return DeployOptions.USUAL;
    }

    /** The services that are deployed, all when none is named; the others stay as they are. */
    Vector<ServiceName> services();

    /** The same in the planner's words. */
    default Desired desired() {
        return Desired.builder()
                .stack(stack())
                .project(conversion().application().project())
                .template(conversion().template())
                .parameters(conversion().application().parameters())
                .images(images())
                .values(values())
                .runs(LinkedHashMap.ofEntries(conversion()
                        .application()
                        .workloads()
                        .flatMap(Workload::once)
                        .map(once -> Tuple.of(once.definition(), once.run()))))
                .secrets(secrets())
                .directories(openDirectories())
                .options(DeployOptions.builder()
                        .from(options())
                        .untouched(Untouched.beside(
                                services(),
                                conversion().application(),
                                conversion().template()))
                        .build())
                .build();
    }

    private LinkedHashMap<LogicalId, VolumeName> openDirectories() {
        return LinkedHashMap.ofEntries(conversion()
                .application()
                .volumes()
                .flatMap(volume -> volume.accessPoint()
                        .filter(point -> point.choice() == DirectoryChoice.OPEN)
                        .map(point -> Tuple.of(point.id(), volume.name()))));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeploy.Builder {
        Builder() {}
    }
}
