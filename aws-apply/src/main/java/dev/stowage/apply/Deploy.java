package dev.stowage.apply;

import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.GivenImages;
import dev.stowage.apply.plan.Untouched;
import dev.stowage.apply.stack.StackName;
import dev.stowage.convert.Conversion;
import dev.stowage.ecs.DirectoryChoice;
import dev.stowage.ecs.Workload;
import dev.stowage.load.contents.Content;
import dev.stowage.validate.ValidProject;
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
    /** The name of the stack, usually {@code StackName.of} the project. */
    StackName stack();

    /** The template and what it was made from. */
    Conversion conversion();

    /**
     * The images of services that have only a build section. A service that is left out takes the one of those that are built
     * alike, and else keeps its deployed image.
     */
    LinkedHashMap<ServiceName, String> images();

    /** The values of further parameters. A parameter that is left out keeps its deployed value, or else its default. */
    LinkedHashMap<LogicalId, String> values();

    /**
     * The contents of the project's own secrets, from {@code LoadedProject.contents()}. A secret that is left out keeps
     * its deployed content.
     */
    LinkedHashMap<SecretName, Content<SecretText>> secrets();

    @Value.Default
    default DeployOptions options() {
        return DeployOptions.USUAL;
    }

    /** The services to deploy; the others stay as they are. None: all. */
    Vector<ServiceName> services();

    /** This deployment as the planner reads it. */
    default Desired desired() {
        return Desired.builder()
                .stack(stack())
                .project(conversion().application().project())
                .template(conversion().template())
                .parameters(conversion().application().parameters())
                .images(GivenImages.shared(images(), conversion().application().parameters()))
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

    /**
     * Deploys a project as the stack of its own name, with the contents of its secrets. To set more, use
     * {@code Deploy.builder().from(deploy)}.
     *
     * @param conversion of this project
     */
    static Deploy of(ValidProject project, Conversion conversion) {
        return builder()
                .stack(StackName.of(project.loaded().project().name()))
                .conversion(conversion)
                .secrets(project.loaded().contents().secrets())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeploy.Builder {
        Builder() {}
    }
}
