package dev.stowage.cli;

import dev.stowage.Stowage;
import dev.stowage.compose.Project;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadOption;
import dev.stowage.load.LoadedDocument;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.Loader;
import dev.stowage.value.ServiceName;
import dev.stowage.write.Format;
import dev.stowage.write.Writable;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;

/** Prints the loaded project in its normal form, or a list of what is in it. */
final class ConfigCommand implements Command {
    private static final Vector<Tuple2<Flag, LoadOption>> WITHOUT = Vector.of(
            Tuple.of(Flag.NO_INTERPOLATE, LoadOption.NO_INTERPOLATE),
            Tuple.of(Flag.NO_NORMALIZE, LoadOption.NO_NORMALIZE),
            Tuple.of(Flag.NO_PATH_RESOLUTION, LoadOption.NO_PATH_RESOLUTION));

    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        Stages stages = new Stages(call, around);
        Delivery delivery = new Delivery(call, around);
        return isTemplate(call) ? template(stages, call, delivery) : project(stages, call, delivery);
    }

    /** With variables left as they are written, the whole project can only be shown as a document. */
    private static boolean isTemplate(Invocation call) {
        return call.has(Flag.NO_INTERPOLATE) && call.operands().isEmpty() && !ConfigList.isAskedFor(call);
    }

    private static ExitCode template(Stages stages, Invocation call, Delivery delivery) {
        return stages.tell(
                Loader.document(source(stages.source(), call)),
                LoadedDocument::warnings,
                loaded -> call.has(Flag.QUIET) ? ExitCode.DONE : delivery.of(ConfigWriter.document(loaded.document())));
    }

    private static ExitCode project(Stages stages, Invocation call, Delivery delivery) {
        return stages.tell(
                Stowage.load(source(stages.source(), call)),
                LoadedProject::warnings,
                loaded -> call.has(Flag.QUIET) ? ExitCode.DONE : print(loaded, call, delivery));
    }

    private static ComposeSource source(ComposeSource source, Invocation call) {
        return ComposeSource.builder()
                .from(source)
                .services(call.operands().appendAll(ConfigList.digested(call)).map(ServiceName::new))
                .without(LinkedHashSet.ofAll(
                        WITHOUT.filter(option -> call.has(option._1)).map(option -> option._2)))
                .build();
    }

    private static ExitCode print(LoadedProject loaded, Invocation call, Delivery delivery) {
        return ConfigList.of(loaded, call)
                .map(delivery::ofLines)
                .getOrElse(() -> delivery.of(document(loaded.project(), delivery)));
    }

    private static Writable document(Project project, Delivery delivery) {
        return delivery.format() == Format.JSON ? ConfigWriter.json(project) : ConfigWriter.yaml(project);
    }
}
