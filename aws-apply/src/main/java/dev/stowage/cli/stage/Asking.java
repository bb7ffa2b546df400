package dev.stowage.cli.stage;

import dev.stowage.apply.Applier;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.ask.Interruption;
import dev.stowage.cli.ask.Question;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Reporter;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** A command that asks AWS something and prints the answer: the shape that most of them have. */
public record Asking(Invocation call, ProcessContext process) {
    /** Goes on with the answer of {@code question}, or tells why there is none. */
    public <T> ExitCode of(Function<Applier, Either<Problems, T>> question, Function<T, ExitCode> next) {
        return connected(connection ->
                new CalledStages(call, process).orTell(connection.applier().flatMap(question), next));
    }

    private ExitCode connected(Function<Connection, ExitCode> action) {
        return Connection.open(call, process).fold(misuse -> misuse.report(process), connection -> {
            try (connection) {
                return action.apply(connection);
            }
        });
    }

    /** Does something to each operand of the call and prints those that it was done to; all are tried, up to Ctrl-C. */
    public ExitCode each(Function<Applier, Function<String, Option<Problems>>> action) {
        return connected(connection -> new CalledStages(call, process)
                .orTell(connection.applier(), applier -> each(connection.interruption(), action.apply(applier))));
    }

    private ExitCode each(Interruption interruption, Function<String, Option<Problems>> action) {
        ExitCode code = ExitCode.DONE;
        Vector<String> left = call.operands();
        while (left.nonEmpty() && !interruption.clock().isInterrupted()) {
            ExitCode one = told(left.head(), action.apply(left.head()));
            code = code == ExitCode.DONE ? one : code;
            left = left.tail();
        }
        return left.isEmpty() ? code : tell(interrupted(left));
    }

    private ExitCode told(String name, Option<Problems> problems) {
        return problems.map(this::tell).getOrElse(() -> done(name));
    }

    private ExitCode done(String name) {
        process.out().println(name);
        return ExitCode.DONE;
    }

    private ExitCode tell(Problems problems) {
        new Reporter(call, process).aside(problems.all());
        return ExitCode.of(problems);
    }

    private static Problems interrupted(Vector<String> left) {
        return new Problems(Vector.of(Problem.builder()
                .id(DeploymentProblem.INTERRUPTED)
                .sentence("interrupted: nothing was done to " + left.mkString(", "))
                .build()));
    }

    /** Asks before something is lost; see {@link Question}. */
    public boolean agreed(String warning) {
        try (Interruption interruption = new Interruption()) {
            return new Question(call, process, interruption).agreed(warning);
        }
    }
}
