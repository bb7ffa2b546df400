package dev.stowage.cli.command;

import dev.stowage.apply.aws.SecretStore.FoundSecret;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Asking;
import dev.stowage.write.Format;
import dev.stowage.write.Sink;
import dev.stowage.write.Writable;
import io.vavr.collection.LinkedHashMap;

/** Prints what is known of a secret but for its content, in the form of the retired Docker integration. */
final class SecretInspectCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return new Asking(call, process)
                .of(applier -> applier.secrets().named(call.operands().head()), secret -> {
                    process.out().print(Format.JSON.render(document(secret)));
                    return ExitCode.DONE;
                });
    }

    private static Writable document(FoundSecret secret) {
        return sink -> {
            sink.beginMap();
            sink.field("ID", secret.arn());
            sink.field("Name", secret.name());
            sink.field("Tags", (Writable) inner -> write(secret.tags(), inner));
            sink.endMap();
        };
    }

    private static void write(LinkedHashMap<String, String> tags, Sink sink) {
        sink.beginMap();
        tags.forEach((name, value) -> sink.field(name, value));
        sink.endMap();
    }
}
