package dev.stowage.cli.command;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.TagFlags;
import io.vavr.control.Either;

/** Prints the template, and says what is left to do for who deploys it. */
final class ConvertCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        return TagFlags.of(call)
                .fold(
                        misuse -> misuse.report(process),
                        tags -> new Printing(call, process).of(conversion -> Either.right(conversion.handedOver())));
    }
}
