package dev.stowage.cli.line;

import io.vavr.control.Option;

/** A command line that was not understood: why, what may have been meant, and for which command. */
public record Misuse(String sentence, Option<String> hint, Option<Verb> verb) {
    /** What is wrong before any command is named is read as {@code help}, which nobody typed. */
    static Misuse of(Verb verb, String sentence, Option<String> hint) {
        return new Misuse(sentence, hint, Option.when(verb != Verb.HELP, verb));
    }

    /** Of a command, where nothing else can have been meant. */
    static Misuse of(Verb verb, String sentence) {
        return of(verb, sentence, Option.none());
    }

    /** Of a call that was read, and is wrong all the same. */
    public static Misuse of(Invocation call, String sentence) {
        return of(call.verb(), sentence);
    }

    /** The same, with what may have been meant. */
    public static Misuse of(Invocation call, String sentence, Option<String> hint) {
        return of(call.verb(), sentence, hint);
    }

    /** Of a line that names no command. */
    public static Misuse of(String sentence) {
        return new Misuse(sentence, Option.none(), Option.none());
    }

    public ExitCode report(ProcessContext process) {
        Program program = process.program();
        process.say(program.spelled(sentence) + hint.fold(() -> "", word -> "; did you mean " + word + "?"));
        process.err().println("Try '" + verb.map(program::line).getOrElse(program::word) + " --help'.");
        return ExitCode.MISUSE;
    }
}
