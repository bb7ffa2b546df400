package dev.stowage.cli.line;

import io.vavr.control.Option;

/** A command line that was not understood: why, what may have been meant, and for which command. */
public record Misuse(String sentence, Option<String> hint, Option<Verb> verb) {
    /** What is wrong before any command is named is read as {@code help}, which nobody typed. */
    public static Misuse of(Verb verb, String sentence, Option<String> hint) {
        return new Misuse(sentence, hint, Option.when(verb != Verb.HELP, verb));
    }

    public ExitCode report(ProcessContext process) {
        Program program = process.program();
        process.err()
                .println(
                        program.word() + ": " + sentence + hint.fold(() -> "", word -> "; did you mean " + word + "?"));
        process.err()
                .println("Try '" + program.word() + " " + verb.fold(() -> "", it -> program.typed(it) + " ")
                        + "--help'.");
        return ExitCode.MISUSE;
    }
}
