package dev.stowage.cli;

import dev.stowage.cli.command.Commands;
import dev.stowage.cli.docker.DockerPlugin;
import dev.stowage.cli.line.CommandLineParser;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Surroundings;
import dev.stowage.cli.line.Verb;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Help;
import io.vavr.collection.Vector;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** The command {@code stowage}. */
public final class Main {
    private Main() {}

    /** Runs one command line in this process and ends it with the exit code. */
    public static void main(String[] words) {
        WatchedOutput out = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        Surroundings around = Surroundings.ofProcess(out);
        Exit code = run(Vector.of(words), around);
        around.out().flush();
        Exit end = out.failure().<Exit>map(why -> lost(why, around)).getOrElse(code);
        around.err().flush();
        System.exit(end.number());
    }

    /** What was to be printed is not all there, whatever else was done. */
    private static Exit lost(IOException why, Surroundings around) {
        around.err().println(around.program().word() + ": cannot write standard output: " + Delivery.why(why));
        return ExitCode.PROBLEMS;
    }

    /** Runs one command line; whatever happens becomes an exit code. */
    static Exit run(Vector<String> words, Surroundings around) {
        try {
            return words.headOption().contains(DockerPlugin.WORD)
                    ? new DockerPlugin(Main::call).run(words.drop(1), around)
                    : call(words, around);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError bug) {
            // The outermost edge: stages return their failures as values, so what arrives here is a bug of ours.
            return Bug.report(bug, around);
        }
    }

    /** A command line without the words of the Docker client. */
    private static Exit call(Vector<String> words, Surroundings around) {
        return CommandLineParser.parse(words).<Exit>fold(misuse -> misuse.report(around), call -> answer(call, around));
    }

    private static Exit answer(Invocation call, Surroundings around) {
        return call.has(Flag.HELP) && call.verb() != Verb.HELP
                ? Help.print(new Help(around.program()).of(call.verb()), around)
                : Commands.of(call.verb()).run(call, around);
    }
}
