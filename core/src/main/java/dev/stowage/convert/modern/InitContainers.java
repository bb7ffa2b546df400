package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.ecs.Text;
import dev.stowage.ecs.Variable;
import dev.stowage.extension.ServiceExtension;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Containers that prepare a task and end before those of its services start. They run as root. */
final class InitContainers {
    /** The resolver of a task reads the list that comes last. */
    private static final String APPEND_DOMAINS = "printf '\\nsearch %s\\n' \"$SEARCH_DOMAINS\" >> /etc/resolv.conf";

    private final ConversionContext context;
    private final Logs logs;

    InitContainers(ConversionContext context, Logs logs) {
        this.context = context;
        this.logs = logs;
    }

    /**
     * Adds the domains of other services to the resolver file that all containers of a task share, where Service
     * Connect does not give their names; a network of the project's own has them already. The root of the container
     * is writable, since Docker would mount the file read-only with it.
     */
    Option<ContainerDefinition> resolver(Task task, NetworkPlan plan) {
        return Option.when(
                !task.main().settings().isFoundByName() && plan.own().isEmpty(),
                () -> init(task, task.main(), "_ResolvConf_InitContainer")
                        .command(Vector.of(Text.of(APPEND_DOMAINS)))
                        .environment(Vector.of(new Variable("SEARCH_DOMAINS", Option.some(domains()))))
                        .build());
    }

    private Text domains() {
        return Text.pattern(
                "${AWS::Region}.compute.internal " + context.project().name().domain());
    }

    /** Writes the files of a service, and hands them to their users; nothing in it can be changed but their volumes. */
    Option<ContainerDefinition> writer(Task task, Part part, Files files) {
        return Option.when(
                !files.isEmpty(),
                () -> init(task, part, "_Secrets_InitContainer")
                        .command(Vector.of(Text.of(files.script())))
                        .readonlyRoot(true)
                        .environment(files.plainVariables())
                        .secrets(files.secretVariables())
                        .mounts(files.mounts(Files.Access.WRITE))
                        .build());
    }

    private ContainerDefinition.Builder init(Task task, Part part, String kind) {
        return ContainerDefinition.builder()
                .name(Names.service(part.name(), kind).value())
                .image(Text.of(part.extension().initImage().getOrElse(ServiceExtension.INIT_IMAGE)))
                .essential(false)
                .entryPoint(Vector.of("sh", "-euc"))
                .user("0")
                .memoryReservationMebibytes(
                        TaskSizes.leastToPrepare(task.main().settings().compute()))
                .logging(logs.inGroup(part));
    }
}
