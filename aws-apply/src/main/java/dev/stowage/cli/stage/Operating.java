package dev.stowage.cli.stage;

import dev.stowage.apply.Operator;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.operate.LogEnding;
import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.cli.ask.Interruption;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Timeout;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Reporter;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A call to the operator, from the flags that say of what to the problems that came of it; closed with the command.
 *
 * @param untold the warnings of the target for a program, which finds them in its one document
 * @param target whom the operator speaks to
 */
public record Operating(
        Invocation call,
        ProcessContext process,
        Interruption interruption,
        Vector<Problem> untold,
        Either<Problems, Target> target,
        Either<Problems, Operator> operator)
        implements AutoCloseable {
    /** Runs an action; a call whose address of AWS cannot be one is refused. */
    public static Exit run(Invocation call, ProcessContext process, Function<Operating, Exit> action) {
        return Targets.of(call, process)
                .flatMap(target -> Timeout.of(call).map(policy -> open(target, policy, call, process)))
                .<Exit>fold(misuse -> misuse.report(process), operating -> run(operating, action));
    }

    private static Operating open(
            Either<Problems, Targeted> place, PollPolicy policy, Invocation call, ProcessContext process) {
        Interruption interruption = Interruption.of(call);
        Either<Problems, Target> target = place.map(Targeted::target);
        return new Operating(
                call,
                process,
                interruption,
                place.map(found -> found.told(call, process)).getOrElse(Vector.empty()),
                target,
                target.flatMap(known -> Operator.connect(known, interruption.clock(), policy)));
    }

    private static Exit run(Operating opened, Function<Operating, Exit> action) {
        try (opened) {
            return action.apply(opened);
        }
    }

    /** Asks about the deployment that the call is about, and goes on with the answer. */
    public <T> Exit ask(BiFunction<Operator, StackRef, Either<Problems, T>> question, Function<T, Exit> next) {
        return tell(
                noted(new Subject(call, process)
                        .ref()
                        .flatMap(ref -> operator.flatMap(ready -> question.apply(ready, ref)))),
                known -> {
                    aside(untold);
                    return next.apply(known);
                });
    }

    /** Goes on with what there is of the answer, and tells what is missing; the exit code is of that, where something is. */
    public <T> Exit tellBoth(Either<Problems, Checked<T>> answer, Function<T, Exit> next) {
        return tell(noted(answer), known -> {
            Exit done = next.apply(known.value());
            aside(untold.appendAll(known.problems()));
            return known.problems().isEmpty() || done != ExitCode.DONE
                    ? done
                    : ExitCode.of(new Problems(known.problems()));
        });
    }

    /** Goes on with a later answer, or tells the problems. */
    public <T> Exit tell(Either<Problems, T> answer, Function<T, Exit> next) {
        return answer.fold(new Reporter(call, process)::fail, next);
    }

    private <T> Either<Problems, T> noted(Either<Problems, T> answer) {
        return answer.mapLeft(problems -> problems.after(untold));
    }

    private void aside(Vector<Problem> problems) {
        new Reporter(call, process).aside(problems);
    }

    /** The services that the call names. */
    public Vector<ServiceName> services() {
        return call.operands().map(ServiceName::new);
    }

    public Clock clock() {
        return interruption.clock();
    }

    /** Ctrl-C ends what has no end of its own, and says so; a reader who is gone needs no answer. */
    public Exit ended(LogEnding ending) {
        return ending == LogEnding.INTERRUPTED && clock().isInterrupted() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    /** Prints lines as the result. */
    public ExitCode print(Vector<String> lines) {
        return new Delivery(call, process).ofLines(lines);
    }

    @Override
    public void close() {
        operator.forEach(Operator::close);
        interruption.close();
    }
}
