package dev.stowage.cli.stage;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.ask.Interruption;
import dev.stowage.cli.ask.Question;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Reporter;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Something is done to each operand of a call: all are tried, up to Ctrl-C, and those are printed that it was done to. */
record EachOperand(Invocation call, ProcessContext process, Interruption interruption) {
    /** Does it to things as they are named. */
    ExitCode perform(Function<String, Option<Problems>> action) {
        return perform(call.operands().map(name -> Tuple.of(name, name)), action);
    }

    /** The same with things that are looked for before, where a person agrees to what was found; see {@link Question}. */
    <T> ExitCode performAgreed(
            Function<String, Either<Problems, T>> look,
            Function<Vector<T>, String> warning,
            Function<T, Option<Problems>> action) {
        Vector<Tuple2<String, Either<Problems, T>>> seen = seen(look);
        if (isInterrupted()) {
            return tell(interrupted(call.operands()));
        }
        ExitCode missing = first(seen.flatMap(each -> each._2.swap().toOption()).map(this::tell));
        Vector<Tuple2<String, T>> found =
                seen.flatMap(each -> each._2.toOption().map(thing -> Tuple.of(each._1, thing)));
        return found.isEmpty()
                ? missing
                : first(Vector.of(missing, agreed(found, warning.apply(found.map(Tuple2::_2)), action)));
    }

    private <T> Vector<Tuple2<String, Either<Problems, T>>> seen(Function<String, Either<Problems, T>> look) {
        return call.operands()
                .iterator()
                .takeWhile(name -> !isInterrupted())
                .map(name -> Tuple.of(name, look.apply(name)))
                .toVector();
    }

    private <T> ExitCode agreed(Vector<Tuple2<String, T>> found, String warning, Function<T, Option<Problems>> action) {
        return new Question(call, process, interruption).agreed(warning)
                ? perform(found, action)
                : refused(found.map(Tuple2::_1));
    }

    private ExitCode refused(Vector<String> names) {
        return tell(isInterrupted() ? interrupted(names) : declined(names));
    }

    private <T> ExitCode perform(Vector<Tuple2<String, T>> named, Function<T, Option<Problems>> action) {
        ExitCode code = ExitCode.DONE;
        Vector<Tuple2<String, T>> left = named;
        while (left.nonEmpty() && !isInterrupted()) {
            ExitCode one = told(left.head()._1, action.apply(left.head()._2));
            code = first(Vector.of(code, one));
            left = left.tail();
        }
        return left.isEmpty() ? code : tell(interrupted(left.map(Tuple2::_1)));
    }

    private boolean isInterrupted() {
        return interruption.clock().isInterrupted();
    }

    private ExitCode told(String name, Option<Problems> problems) {
        return problems.map(this::tell).getOrElse(() -> done(name));
    }

    private ExitCode done(String name) {
        process.out().println(name);
        return ExitCode.DONE;
    }

    private ExitCode tell(Problems problems) {
        return new Reporter(call, process).fail(problems);
    }

    /** That of the first that went wrong. */
    private static ExitCode first(Vector<ExitCode> codes) {
        return codes.find(code -> code != ExitCode.DONE).getOrElse(ExitCode.DONE);
    }

    private static Problems declined(Vector<String> names) {
        return nothingDone(DeploymentProblem.DECLINED, "", names);
    }

    private static Problems interrupted(Vector<String> names) {
        return nothingDone(DeploymentProblem.INTERRUPTED, "interrupted: ", names);
    }

    private static Problems nothingDone(ProblemId id, String why, Vector<String> names) {
        return Problems.of(Problem.builder()
                .id(id)
                .sentence(why + "nothing was done to " + names.mkString(", "))
                .build());
    }
}
