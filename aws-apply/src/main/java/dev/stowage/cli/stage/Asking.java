package dev.stowage.cli.stage;

import dev.stowage.apply.Applier;
import dev.stowage.apply.aws.ServiceFailure;
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
    public <T> ExitCode of(Function<Applier, Either<Problem, T>> question, Function<T, ExitCode> next) {
        return Connection.open(call, process).fold(misuse -> misuse.report(process), connection -> {
            try (connection) {
                return new Stages(call, process)
                        .orTell(connection.applier().flatMap(applier -> one(question.apply(applier))), next);
            }
        });
    }

    private static <T> Either<Problems, T> one(Either<Problem, T> answer) {
        return answer.mapLeft(problem -> new Problems(Vector.of(problem)));
    }

    /** Does something to each operand of the call and prints those that it was done to; all are tried. */
    public ExitCode each(Function<Applier, Function<String, Option<Problem>>> action) {
        return of(
                applier -> Either.right(call.operands()
                        .map(name -> told(name, action.apply(applier).apply(name)))),
                codes -> codes.find(code -> code != ExitCode.DONE).getOrElse(ExitCode.DONE));
    }

    private ExitCode told(String name, Option<Problem> problem) {
        if (problem.isEmpty()) {
            process.out().println(name);
            return ExitCode.DONE;
        }
        new Reporter(call, process).aside(problem.toVector());
        return ExitCode.PROBLEMS;
    }

    public static <T> Either<Problem, T> answered(Either<ServiceFailure, T> answer) {
        return answer.mapLeft(ServiceFailure::problem);
    }

    /** Asks before something is lost; see {@link Question}. */
    public boolean agreed(String warning) {
        try (Interruption interruption = new Interruption()) {
            return new Question(call, process, interruption).agreed(warning);
        }
    }
}
