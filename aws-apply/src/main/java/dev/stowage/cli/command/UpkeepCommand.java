package dev.stowage.cli.command;

import dev.stowage.apply.Operator;
import dev.stowage.apply.operate.ServiceProgress;
import dev.stowage.apply.operate.ServiceProgress.Action;
import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.operate.StandingCosts;
import dev.stowage.apply.run.Milestone;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Column;
import dev.stowage.cli.print.Field;
import dev.stowage.cli.print.Reporter;
import dev.stowage.cli.print.Table;
import dev.stowage.cli.stage.Operating;
import dev.stowage.problem.Problems;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Stops, starts, restarts or scales services, and tells on standard error what becomes of each.
 *
 * @param last what is said after it was done
 */
record UpkeepCommand(Work work, Last last) implements Command {
    private static final LinkedHashMap<Action, Words> WORDS = LinkedHashMap.of(
            Action.STOP, new Words("stopping", "stopped"),
            Action.START, new Words("starting", "started"),
            Action.RESTART, new Words("restarting", "restarted"),
            Action.SCALE, new Words("scaling", "scaled"));

    private static final Table<ServiceProgress> DONE = new Table<>(
            Vector.of(new Column<>("SERVICE", ServiceProgress::service), new Column<>("OUTCOME", UpkeepCommand::words)),
            Vector.of(Field.text("Service", ServiceProgress::service), Field.text("Outcome", UpkeepCommand::words)));

    /** What is done. */
    interface Work {
        Option<Problems> on(
                Operator operator, StackRef ref, Vector<ServiceName> services, Consumer<ServiceProgress> listener);
    }

    /** What there is to say in the end; none where AWS does not tell. */
    interface Last {
        Option<String> of(Operator operator, StackRef ref);
    }

    private record Words(String begun, String done) {}

    static UpkeepCommand of(Work work) {
        return new UpkeepCommand(work, (operator, ref) -> Option.none());
    }

    /** In docker compose what is stopped costs nothing. */
    static UpkeepCommand stop() {
        return new UpkeepCommand(
                Operator::stop,
                (operator, ref) -> operator.standingCosts(ref)
                        .toOption()
                        .filter(Vector::nonEmpty)
                        .map(UpkeepCommand::charged));
    }

    private static String charged(Vector<String> kinds) {
        return "AWS goes on charging for: " + kinds.mkString(", ") + "; stowage down removes the stack"
                + (kinds.contains(StandingCosts.VOLUMES) ? ", but keeps the volumes" : "");
    }

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return perform(call, process, this, call.operands().map(ServiceName::new));
    }

    /** Sets the numbers of tasks that the operands say. */
    static Exit scale(Invocation call, ProcessContext process) {
        return ServiceCounts.of(call)
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        counts -> perform(
                                call,
                                process,
                                of((operator, ref, services, listener) -> operator.scale(ref, counts, listener)),
                                counts.keySet().toVector()));
    }

    private static Exit perform(
            Invocation call, ProcessContext process, UpkeepCommand command, Vector<ServiceName> services) {
        return DONE.wrong(call)
                .<Exit>map(misuse -> misuse.report(process))
                .getOrElse(() -> Operating.run(call, process, operating -> perform(operating, command, services)));
    }

    private static Exit perform(Operating operating, UpkeepCommand command, Vector<ServiceName> services) {
        Invocation call = operating.call();
        ProcessContext process = operating.process();
        List<ServiceProgress> done = new ArrayList<>();
        return operating.ask(
                (operator, ref) -> command.work
                        .on(operator, ref, services, news -> {
                            tell(call, process, line(news));
                            done.add(news);
                        })
                        .<Either<Problems, Option<String>>>map(Either::left)
                        .getOrElse(() -> Either.right(command.last(call, operator, ref))),
                last -> {
                    last.forEach(sentence -> tell(call, process, new Reporter(call, process).spelled(sentence)));
                    return listed(operating, Vector.ofAll(done));
                });
    }

    /** Those to which something was done, where somebody asks for a list. */
    private static ExitCode listed(Operating operating, Vector<ServiceProgress> news) {
        return operating.call().listFormat().isEmpty()
                ? ExitCode.DONE
                : operating.print(
                        DONE.linesOrArray(operating.call(), news.filter(each -> each.milestone() == Milestone.DONE)));
    }

    /** Nobody asks for what nobody reads; the services that are left cost more than what is told here. */
    private Option<String> last(Invocation call, Operator operator, StackRef ref) {
        return call.operands().isEmpty() && call.isNarrated() ? last.of(operator, ref) : Option.none();
    }

    private static void tell(Invocation call, ProcessContext process, String line) {
        if (call.isNarrated()) {
            process.err().println(line);
        }
    }

    private static String line(ServiceProgress news) {
        return news.service() + "  " + words(news);
    }

    private static String words(ServiceProgress news) {
        return WORDS.get(news.action())
                .map(words -> news.milestone() == Milestone.BEGUN ? words.begun() : words.done())
                .getOrElse("");
    }
}
