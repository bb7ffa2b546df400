package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.stage.CalledStages;
import dev.stowage.cli.stage.FileServices;
import dev.stowage.compose.Project;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadPhase;
import dev.stowage.load.LoadedDocument;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.LoadedVariables;
import dev.stowage.load.Loader;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import dev.stowage.write.Writable;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;

/** Prints the project in canonical form, or a list of what is in it. */
final class ConfigCommand implements Command {
    private static final Vector<Tuple2<Flag, LoadPhase>> WITHOUT = Vector.of(
            Tuple.of(Flag.NO_INTERPOLATE, LoadPhase.INTERPOLATION),
            Tuple.of(Flag.NO_NORMALIZE, LoadPhase.NORMALIZATION),
            Tuple.of(Flag.NO_PATH_RESOLUTION, LoadPhase.PATH_RESOLUTION));

    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        CalledStages stages = new CalledStages(call, process);
        Delivery delivery = new Delivery(call, process);
        if (isOfVariables(call)) {
            return variables(stages, call, delivery);
        }
        return isTemplate(call) ? template(stages, call, delivery) : project(stages, call, delivery);
    }

    private static boolean isOfVariables(Invocation call) {
        return call.has(Flag.VARIABLES) && !ConfigList.isAskedFor(call);
    }

    /** With variables left as they are written, the project and its services can only be shown as a document has them. */
    private static boolean isTemplate(Invocation call) {
        return call.has(Flag.NO_INTERPOLATE) && (call.has(Flag.SERVICES) || !ConfigList.isAskedFor(call));
    }

    private static ExitCode variables(CalledStages stages, Invocation call, Delivery delivery) {
        warnOfServices(stages, Flag.VARIABLES);
        return stages.tell(
                Loader.variables(source(stages.source(), call)),
                LoadedVariables::warnings,
                loaded -> call.has(Flag.QUIET)
                        ? ExitCode.DONE
                        : print(new VariableTable(loaded.variables()), call, delivery));
    }

    private static ExitCode print(VariableTable table, Invocation call, Delivery delivery) {
        return call.one(Flag.FORMAT)
                .fold(
                        () -> delivery.ofLines(table.lines()),
                        format -> delivery.of(delivery.format() == Format.JSON ? table.json() : table.yaml()));
    }

    private static ExitCode template(CalledStages stages, Invocation call, Delivery delivery) {
        warnOfServices(stages, Flag.NO_INTERPOLATE);
        return stages.tell(
                Loader.document(source(stages.source(), call)),
                LoadedDocument::warnings,
                loaded -> call.has(Flag.QUIET) ? ExitCode.DONE : print(loaded.document(), call, delivery));
    }

    private static ExitCode print(Tree document, Invocation call, Delivery delivery) {
        return call.has(Flag.SERVICES)
                ? delivery.ofLines(FileServices.in(document))
                : delivery.of(ConfigWriter.document(document));
    }

    /** As docker compose does, the whole document is shown; it is the model that knows what a service depends on. */
    private static void warnOfServices(CalledStages stages, Flag flag) {
        if (!stages.call().operands().isEmpty()) {
            stages.process().say(flag.typed() + " shows the whole project, not the named services alone");
        }
    }

    private static ExitCode project(CalledStages stages, Invocation call, Delivery delivery) {
        return stages.tell(
                stages.loaded(source(stages.source(), call)),
                LoadedProject::warnings,
                loaded -> call.has(Flag.QUIET) ? ExitCode.DONE : print(loaded, call, delivery));
    }

    private static ComposeSource source(ComposeSource source, Invocation call) {
        return ComposeSource.builder()
                .from(source)
                .services(call.operands().appendAll(ConfigList.digested(call)).map(ServiceName::new))
                .without(LinkedHashSet.ofAll(
                                WITHOUT.filter(option -> call.has(option._1)).map(option -> option._2))
                        .add(LoadPhase.CONTENTS))
                .build();
    }

    private static ExitCode print(LoadedProject loaded, Invocation call, Delivery delivery) {
        return ConfigList.of(loaded, call)
                .map(delivery::ofLines)
                .getOrElse(() -> delivery.of(document(loaded.project(), call, delivery)));
    }

    private static Writable document(Project project, Invocation call, Delivery delivery) {
        if (delivery.format() == Format.JSON) {
            return ConfigWriter.json(project);
        }
        return call.has(Flag.NO_NORMALIZE) ? ConfigWriter.unnormalized(project) : ConfigWriter.yaml(project);
    }
}
