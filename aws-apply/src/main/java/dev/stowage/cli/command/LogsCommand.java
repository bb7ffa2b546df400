package dev.stowage.cli.command;

import dev.stowage.apply.operate.LogRequest;
import dev.stowage.apply.operate.LogRequest.Extent;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Index;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.Moments;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.WholeNumber;
import dev.stowage.cli.print.LogPrinter;
import dev.stowage.cli.stage.Operating;
import dev.stowage.value.ServiceName;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Prints what the containers print, as {@code docker compose logs} does. */
final class LogsCommand implements Command {
    private static final int MOST = 10_000;

    private static final int ALL = -1;

    @Override
    public Exit run(Invocation call, ProcessContext process) {
        return request(call, Instant.now())
                .<Exit>fold(
                        misuse -> misuse.report(process),
                        request -> Operating.run(call, process, operating -> read(operating, request)));
    }

    private static Exit read(Operating operating, LogRequest request) {
        LogPrinter printer =
                new LogPrinter(operating.process().out(), LogPrinter.Style.of(operating.call(), operating.process()));
        return operating.ask((operator, ref) -> operator.logs(ref, request, printer), operating::ended);
    }

    private static Either<Misuse, LogRequest> request(Invocation call, Instant now) {
        Moments moments = new Moments(call, now);
        return moments.of(Flag.SINCE)
                .flatMap(since -> moments.of(Flag.UNTIL)
                        .flatMap(until -> tail(call)
                                .flatMap(tail -> index(call)
                                        .map(index -> LogRequest.builder()
                                                .services(call.operands().map(ServiceName::new))
                                                .since(since)
                                                .until(until)
                                                .tail(tail)
                                                .index(index)
                                                .extent(call.has(Flag.FOLLOW) ? Extent.FUTURE : Extent.PAST)
                                                .build()))));
    }

    private static Either<Misuse, Option<Integer>> index(Invocation call) {
        return Index.of(call, Flag.LOG_INDEX)
                .filterOrElse(
                        index -> index.isEmpty() || call.operands().size() == 1,
                        index -> Misuse.of(call, Flag.LOG_INDEX.typed() + " is about one service, so name one"));
    }

    /** A negative number is all, as in docker compose. */
    private static Either<Misuse, Option<Integer>> tail(Invocation call) {
        return call.read(
                        Flag.TAIL,
                        text -> Option.when(text.equals("all"), ALL)
                                .orElse(() -> WholeNumber.of(text))
                                .toEither(() ->
                                        Misuse.of(call, Flag.TAIL.typed() + " takes all or a number, not " + text)))
                .map(tail -> tail.filter(number -> number >= 0).map(number -> Math.min(number, MOST)));
    }
}
