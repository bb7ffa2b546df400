package dev.stowage.cli.stage;

import dev.stowage.apply.Applier;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Reporter;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
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
                .map(new Reporter(call, process)::fail)
                .getOrElse(() -> Connection.with(call, process, action));
    }

    /** Does something to each operand of the call and prints those that it was done to; all are tried, up to Ctrl-C. */
    public ExitCode each(Function<Applier, Function<String, Option<Problems>>> action) {
        return onOperands((operands, applier) -> operands.perform(action.apply(applier)));
    }

    /**
     * The same with what is lost by it: each is looked for before, and a person is asked about what was found.
     *
     * @param warning what is lost, to be followed by where
     */
    public <T> ExitCode eachAgreed(
            Function<Applier, Function<String, Either<Problems, T>>> look,
            Function<Vector<T>, String> warning,
            Function<Applier, Function<T, Option<Problems>>> action) {
        return onOperands((operands, applier) -> operands.performAgreed(
                look.apply(applier),
                found -> warning.apply(found) + ", in " + applier.location() + ".\n",
                action.apply(applier)));
    }

    private ExitCode onOperands(BiFunction<EachOperand, Applier, ExitCode> work) {
        return connected(connection -> told(
                connection,
                connection.applier(),
                applier -> work.apply(new EachOperand(call, process, connection.interruption()), applier)));
    }
}
