package dev.stowage.cli;

import io.vavr.collection.Vector;

/** The command {@code stowage}. */
public final class Main {
    private Main() {}

    /** Runs one command line in this process and ends it with the exit code. */
    public static void main(String[] words) {
        Surroundings around = Surroundings.ofProcess();
        ExitCode code = run(Vector.of(words), around);
        around.out().flush();
        around.err().flush();
        System.exit(code.number());
    }

    /** Runs one command line; whatever happens becomes an exit code. */
    static ExitCode run(Vector<String> words, Surroundings around) {
        try {
            return CommandLineParser.parse(words).fold(misuse -> misuse.report(around), call -> answer(call, around));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError bug) {
            // The outermost edge: stages return their failures as values, so what arrives here is a bug of ours.
            return Bug.report(bug, around);
        }
    }

    private static ExitCode answer(Invocation call, Surroundings around) {
        return call.has(Flag.HELP) && call.verb() != Verb.HELP
                ? HelpCommand.print(Help.of(call.verb()), around)
                : call.verb().command().run(call, around);
    }
}
