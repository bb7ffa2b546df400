package dev.stowage.cli.complete;

import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.problem.Series;
import io.vavr.collection.Vector;

/** Prints the script that asks {@link Completion} from a shell; that of the Docker client does so for the plug-in. */
public final class CompletionCommand implements Command {
    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        String word = call.operands().head();
        return process.program() == Program.DOCKER_PLUGIN
                ? refused(call, "docker completion " + word + " prints the script for docker ecs, too", process)
                : Shell.named(word)
                        .map(shell -> print(shell, process))
                        .getOrElse(() -> refused(call, unknown(word), process));
    }

    private static ExitCode print(Shell shell, ProcessContext process) {
        process.out().print(shell.script());
        return ExitCode.DONE;
    }

    private static ExitCode refused(Invocation call, String sentence, ProcessContext process) {
        return Misuse.of(call, sentence).report(process);
    }

    private static String unknown(String word) {
        return "completion knows " + Series.and(Vector.of(Shell.values()).map(Shell::word)) + ", not " + word;
    }
}
