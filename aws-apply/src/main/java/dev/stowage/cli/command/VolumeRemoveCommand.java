package dev.stowage.cli.command;

import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Asking;
import dev.stowage.ecs.Tag;
import io.vavr.collection.Vector;

/** Deletes volumes with all that is in them; those that a stack has stay. */
final class VolumeRemoveCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return new Asking(call, process)
                .eachAgreed(
                        applier -> id -> applier.volumes().removable(id),
                        VolumeRemoveCommand::warning,
                        applier -> files -> applier.volumes().remove(files));
    }

    private static String warning(Vector<ExistingFileSystem> volumes) {
        return "This deletes " + volumes.map(VolumeRemoveCommand::named).mkString(", ")
                + " with all that is in it, for ever";
    }

    private static String named(ExistingFileSystem files) {
        return "volume "
                + files.tags().get(Tag.VOLUME).map(name -> name + " ").getOrElse("")
                + files.tags()
                        .get(Tag.PROJECT)
                        .map(project -> "of project " + project + " ")
                        .getOrElse("")
                + "(" + files.id() + ")";
    }
}
