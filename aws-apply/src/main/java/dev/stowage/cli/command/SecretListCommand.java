package dev.stowage.cli.command;

import dev.stowage.apply.aws.SecretStore.FoundSecret;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Listing;
import dev.stowage.cli.stage.Asking;
import dev.stowage.ecs.Tag;
import io.vavr.collection.Vector;

/** Lists the secrets of account and region, or those of a project; never what they contain. */
final class SecretListCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        Asking asking = new Asking(call, process);
        return asking.of(
                applier -> applier.secrets().all(),
                all -> new Listing(
                                Vector.of("ID", "Name", "Project"),
                                all.filter(secret -> asking.project().forAll(project(secret)::equals))
                                        .map(SecretListCommand::row))
                        .deliver(call, process));
    }

    private static Vector<String> row(FoundSecret secret) {
        return Vector.of(secret.arn(), secret.name(), project(secret));
    }

    private static String project(FoundSecret secret) {
        return secret.tags().get(Tag.PROJECT).getOrElse("");
    }
}
