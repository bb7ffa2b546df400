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
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** A command that asks AWS something and prints the answer: the shape that most of them have. */
public record Asking(Invocation call, ProcessContext process) {
    /** The project that the call is about where it is about one alone: no file says it here. */
    public Option<String> project() {
        return new Subject(call, process).named();
    }

    /** Goes on with the answer of {@code question}, or tells why there is none. */
    public <T> ExitCode of(Function<Applier, Either<Problems, T>> question, Function<T, ExitCode> next) {
        return connected(connection -> told(connection, connection.applier().flatMap(question), next));
    }

    /** Goes on with what there is, after the warnings. */
    private <T> ExitCode told(Connection connection, Either<Problems, T> result, Function<T, ExitCode> next) {
        return new CalledStages(call, process).tell(connection.noted(result), value -> connection.untold(), next);
    }

    /** No file is read for any of them. */
    private ExitCode connected(Function<Connection, ExitCode> action) {
        return new AskedProfiles(call, process)
                .withoutFiles()
                .orElse(new Subject(call, process)::misnamed)
                .map(this::tell)
                .getOrElse(() -> Connection.with(call, process, action));
    }

    /** Does something to each operand of the call and prints those that it was done to; all are tried, up to Ctrl-C. */
    public ExitCode each(Function<Applier, Function<String, Option<Problems>>> action) {
        return connected(connection -> told(
                connection,
                connection.applier(),
                applier -> each(
                        connection.interruption(),
                        call.operands().map(name -> Tuple.of(name, name)),
                        action.apply(applier))));
    }

    /**
     * The same with what is lost by it: each is looked for before, and a person is asked about what was found; see
     * {@link Question}.
     *
     * @param warning what is lost, to be followed by where
     */
    public <T> ExitCode eachAgreed(
            Function<Applier, Function<String, Either<Problems, T>>> look,
            Function<Vector<T>, String> warning,
            Function<Applier, Function<T, Option<Problems>>> action) {
        return connected(connection -> told(connection, connection.applier(), applier -> {
            Interruption interruption = connection.interruption();
            Vector<Tuple2<String, Either<Problems, T>>> seen = seen(interruption, look.apply(applier));
            if (interruption.clock().isInterrupted()) {
                return tell(interrupted(call.operands()));
            }
            ExitCode missing =
                    first(seen.flatMap(each -> each._2.swap().toOption()).map(this::tell));
            Vector<Tuple2<String, T>> found =
                    seen.flatMap(each -> each._2.toOption().map(thing -> Tuple.of(each._1, thing)));
            String question = warning.apply(found.map(each -> each._2)) + ", in " + applier.location() + ".\n";
            return found.isEmpty()
                    ? missing
                    : first(Vector.of(
                            missing,
                            new Question(call, process, interruption).agreed(question)
                                    ? each(interruption, found, action.apply(applier))
                                    : refused(interruption, found.map(each -> each._1))));
        }));
    }

    private <T> Vector<Tuple2<String, Either<Problems, T>>> seen(
            Interruption interruption, Function<String, Either<Problems, T>> look) {
        return call.operands()
                .iterator()
                .takeWhile(name -> !interruption.clock().isInterrupted())
                .map(name -> Tuple.of(name, look.apply(name)))
                .toVector();
    }

    private ExitCode refused(Interruption interruption, Vector<String> names) {
        return tell(interruption.clock().isInterrupted() ? interrupted(names) : declined(names));
    }

    private static Problems declined(Vector<String> names) {
        return Problems.of(Problem.builder()
                .id(DeploymentProblem.DECLINED)
                .sentence("nothing was done to " + names.mkString(", "))
                .build());
    }

    /** That of the first that went wrong. */
    private static ExitCode first(Vector<ExitCode> codes) {
        return codes.find(code -> code != ExitCode.DONE).getOrElse(ExitCode.DONE);
    }

    private <T> ExitCode each(
            Interruption interruption, Vector<Tuple2<String, T>> named, Function<T, Option<Problems>> action) {
        ExitCode code = ExitCode.DONE;
        Vector<Tuple2<String, T>> left = named;
        while (left.nonEmpty() && !interruption.clock().isInterrupted()) {
            ExitCode one = told(left.head()._1, action.apply(left.head()._2));
            code = first(Vector.of(code, one));
            left = left.tail();
        }
        return left.isEmpty() ? code : tell(interrupted(left.map(each -> each._1)));
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
        return Problems.of(Problem.builder()
                .id(DeploymentProblem.INTERRUPTED)
                .sentence("interrupted: nothing was done to " + left.mkString(", "))
                .build());
    }
}
