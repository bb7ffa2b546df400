package dev.stowage.cli.command;

import dev.stowage.apply.aws.SecretStore.Deletion;
import dev.stowage.apply.aws.SecretStore.FoundSecret;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Asking;
import dev.stowage.ecs.Tag;
import io.vavr.collection.Vector;

/** Deletes secrets that no stack has, so that AWS can restore them, or at once. */
final class SecretRemoveCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Deletion deletion = call.has(Flag.FOR_EVER) ? Deletion.AT_ONCE : Deletion.RECOVERABLE;
        Asking asking = new Asking(call, process);
        return deletion == Deletion.RECOVERABLE
                ? asking.each(applier -> name -> applier.secrets().delete(name, deletion))
                : asking.eachAgreed(
                        applier -> name -> applier.secrets().removable(name),
                        SecretRemoveCommand::warning,
                        applier -> secret -> applier.secrets().delete(secret, deletion));
    }

    private static String warning(Vector<FoundSecret> secrets) {
        return "This deletes " + secrets.map(SecretRemoveCommand::named).mkString(", ") + " for ever";
    }

    private static String named(FoundSecret secret) {
        return "secret " + secret.name()
                + secret.tags()
                        .get(Tag.PROJECT)
                        .map(project -> " of project " + project)
                        .getOrElse("");
    }
}
