package dev.stowage.cli.command;

import dev.stowage.apply.Operator;
import dev.stowage.apply.operate.ServiceProgress;
import dev.stowage.apply.operate.ServiceProgress.Action;
import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.run.Milestone;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Operating;
import dev.stowage.problem.Problems;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.util.function.Consumer;

/** Stops, starts, restarts or scales services, and tells on standard error what becomes of each. */
record UpkeepCommand(Work work) implements Command {
    private static final LinkedHashMap<Action, Words> WORDS = LinkedHashMap.of(
            Action.STOP, new Words("stopping", "stopped"),
            Action.START, new Words("starting", "started"),
            Action.RESTART, new Words("restarting", "restarted"),
            Action.SCALE, new Words("scaling", "scaled"));

    /** What is done. */
    interface Work {
        Option<Problems> on(
                Operator operator, StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener);
    }

    private record Words(String begun, String done) {}

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return perform(call, process, work, call.operands().map(ServiceName::new));
    }

    /** Sets the numbers of tasks that the operands say. */
    static Exit scale(Invocation call, ProcessContext process) {
        return counts(call)
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        counts -> perform(
                                call,
                                process,
                                (operator, ref, services, listener) -> operator.scale(ref, counts, listener),
                                counts.keySet().toVector()));
    }

    private static Exit perform(Invocation call, ProcessContext process, Work work, Vector<ServiceName> services) {
        return Operating.run(
                call,
                process,
                operating -> operating.ask(
                        (operator, ref) -> done(work.on(operator, ref, services, news -> tell(call, process, news))),
                        done -> ExitCode.DONE));
    }

    private static Either<Problems, Boolean> done(Option<Problems> problems) {
        return problems.<Either<Problems, Boolean>>map(Either::left).getOrElse(() -> Either.right(true));
    }

    private static void tell(Invocation call, ProcessContext process, ServiceProgress news) {
        if (!call.has(Flag.QUIET) && !call.isForPrograms()) {
            process.err().println(news.service() + "  " + words(news));
        }
    }

    private static String words(ServiceProgress news) {
        return WORDS.get(news.action())
                .map(words -> news.milestone() == Milestone.BEGUN ? words.begun() : words.done())
                .getOrElse("");
    }

    private static Either<Misuse, LinkedHashMap<ServiceName, Integer>> counts(Invocation call) {
        return Either.sequenceRight(call.operands().map(word -> count(call, word)))
                .flatMap(counts -> unlessTwice(call, counts))
                .map(LinkedHashMap::ofEntries);
    }

    private static Either<Misuse, Seq<Tuple2<ServiceName, Integer>>> unlessTwice(
            Invocation call, Seq<Tuple2<ServiceName, Integer>> counts) {
        return counts.map(Tuple2::_1).distinct().size() == counts.size()
                ? Either.right(counts)
                : Either.left(Misuse.of(call.verb(), "scale takes each service once", Option.none()));
    }

    private static Either<Misuse, Tuple2<ServiceName, Integer>> count(Invocation call, String word) {
        int equals = word.lastIndexOf('=');
        return Try.of(() -> Integer.parseInt(word.substring(equals + 1)))
                .toOption()
                .filter(number -> equals > 0 && number >= 0)
                .map(number -> Tuple.of(new ServiceName(word.substring(0, equals)), number))
                .toEither(() -> Misuse.of(call.verb(), "scale takes SERVICE=NUMBER, not " + word, Option.none()));
    }
}
