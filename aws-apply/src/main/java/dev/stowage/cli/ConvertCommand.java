package dev.stowage.cli;

import io.vavr.control.Either;

/** Prints the template. */
final class ConvertCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        return GivenTags.of(call)
                .fold(misuse -> misuse.report(around), tags -> new Printing(call, around).of(Either::right));
    }
}
