package dev.stowage.cli.command;

import dev.stowage.apply.stack.StackState;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Listing;
import dev.stowage.cli.stage.Asking;
import dev.stowage.ecs.Tag;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;

/** Lists the volumes of account and region, or those of a project. */
final class VolumeListCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Asking asking = new Asking(call, process);
        return asking.of(
                applier -> applier.volumes().all(asking.project().map(ProjectName::new)),
                all -> new Listing(
                                Vector.of("ID", "Name", "Project", "Stack", "Volume"), all.map(VolumeListCommand::row))
                        .deliver(call, process));
    }

    private static Vector<String> row(ExistingFileSystem files) {
        return Vector.of(
                files.id(),
                tag(files, "Name"),
                tag(files, Tag.PROJECT),
                tag(files, StackState.STACK_TAG),
                tag(files, Tag.VOLUME));
    }

    private static String tag(ExistingFileSystem files, String key) {
        return files.tags().get(key).getOrElse("");
    }
}
