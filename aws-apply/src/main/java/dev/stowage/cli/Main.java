package dev.stowage.cli;

import dev.stowage.apply.aws.ProxiedHttp;
import dev.stowage.cli.command.Commands;
import dev.stowage.cli.complete.Completion;
import dev.stowage.cli.docker.DockerPlugin;
import dev.stowage.cli.line.CommandLineParser;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Verb;
import dev.stowage.cli.print.Help;
import dev.stowage.cli.print.Unwritten;
import io.vavr.collection.Vector;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The command {@code stowage}. */
public final class Main {
    private Main() {}

    /** Runs one command line in this process and ends it with the exit code. */
    public static void main(String[] words) {
        System.setProperty(ProxiedHttp.PROPERTY, ProxiedHttp.NAME);
        WatchedOutput out = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        ProcessContext process = ProcessContext.ofProcess(out);
        Exit code = run(Vector.of(words), process);
        process.out().flush();
        // What was to be printed is not all there, whatever else was done.
        Exit end = out.failure()
                .<Exit>map(why -> new Unwritten("standard output", why).report(process))
                .getOrElse(code);
        process.err().flush();
        System.exit(end.number());
    }

    /** Runs one command line; whatever happens becomes an exit code. */
    static Exit run(Vector<String> words, ProcessContext process) {
        HttpLogs.silence();
        try {
            if (words.headOption().contains(DockerPlugin.WORD)) {
                return new DockerPlugin(Main::call).run(words.drop(1), process);
            }
            return isCompletion(words) ? Completion.run(words.drop(1), process) : call(words, process);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError bug) {
            // The outermost edge: stages return their failures as values, so what arrives here is a bug of ours.
            return Bug.report(bug, process);
        }
    }

    /** By constants, so that no other command loads the class. */
    private static boolean isCompletion(Vector<String> words) {
        return words.headOption().contains(Completion.WITH_MEANINGS)
                || words.headOption().contains(Completion.WITHOUT_MEANINGS);
    }

    /** A command line without the words of the Docker client. */
    private static Exit call(Vector<String> words, ProcessContext process) {
        return CommandLineParser.parse(words)
                .<Exit>fold(misuse -> misuse.report(process), call -> answer(call, process));
    }

    private static Exit answer(Invocation call, ProcessContext process) {
        return call.has(Flag.HELP) && call.verb() != Verb.HELP
                ? Help.print(new Help(process.program()).of(call.verb()), process)
                : Commands.of(call.verb()).run(call, process);
    }
}
