package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.FakeLogs;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.operate.LogRequest.Extent;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Course;
import dev.stowage.apply.run.FakeClock;
import dev.stowage.apply.running.LogLine;
import dev.stowage.apply.running.LogQuery;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReadingTest {
    private static final Instant NOW = Instant.ofEpochSecond(1000);
    private static final LogQuery WEB = LogSources.query("group", "shop/web/");
    private static final LogQuery DB = LogSources.query("group", "shop/db/");

    private final FakeLogs logs = new FakeLogs();
    private final List<String> told = new ArrayList<>();

    @Test
    void mergesPagesOfSeveralQueriesByTime() {
        for (int second = 0; second < 7; second++) {
            logs.print("shop/web/1", 2L * second, "web" + second).print("shop/db/1", 2L * second + 1, "db" + second);
        }
        assertThat(past(LogRequest.builder().build(), WEB, DB)).isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(told)
                .containsExactly(
                        "web0", "db0", "web1", "db1", "web2", "db2", "web3", "db3", "web4", "db4", "web5", "db5",
                        "web6", "db6");
    }

    @Test
    void keepsToTheTimesThatAreAskedFor() {
        logs.print("shop/web/1", 1, "early").print("shop/web/1", 5, "wanted").print("shop/web/1", 9, "late");
        LogRequest request = LogRequest.builder()
                .since(Instant.ofEpochSecond(2))
                .until(Instant.ofEpochSecond(6))
                .build();
        assertThat(past(request, WEB)).isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(told).containsExactly("wanted");
    }

    @Test
    void tellsEachLineOnce_alsoOneThatIsLate() {
        logs.print("shop/web/1", 100, "one");
        assertThat(future(
                        LogRequest.builder(),
                        () -> logs.print("shop/web/1", 110, "three").print("shop/web/1", 110, "three"),
                        () -> logs.print("shop/web/2", 95, "two"),
                        () -> {}))
                .isEqualTo(Either.right(LogEnding.INTERRUPTED));
        assertThat(told).containsExactly("one", "three", "three", "two");
    }

    /** What no look finds again need not be remembered; what one does is not told twice. */
    @Test
    void forgetsALongPastWhileItIsTold() {
        LogReading reading = reading(
                LogRequest.builder().extent(Extent.FUTURE).build(), new FakeClock(Instant.EPOCH).interruptedAfter(0));
        Vector<LogLine> lines = Vector.range(0, 25_000).map(LogReadingTest::line);
        lines.appendAll(lines.takeRight(30)).forEach(reading::accept);
        assertThat(told).hasSize(25_000);
        lines.take(10).forEach(reading::accept);
        assertThat(told).hasSize(25_010);
    }

    private static LogLine line(int second) {
        return new LogLine(
                Option.some("id-" + second), "group", "shop/web/1", Instant.ofEpochSecond(second), "line" + second);
    }

    @Test
    void goesOnWhereAFailurePasses() {
        logs.print("shop/web/1", 1, "one");
        assertThat(future(
                        LogRequest.builder(),
                        () -> logs.failures =
                                Vector.of(FakeFailure.of(Kind.TRY_LATER), FakeFailure.of(Kind.UNREACHABLE)),
                        () -> {},
                        () -> logs.print("shop/web/1", 2, "two")))
                .isEqualTo(Either.right(LogEnding.INTERRUPTED));
        assertThat(told).containsExactly("one", "two");
    }

    @Test
    void endsWhereAFailureStays() {
        Runnable expired = () -> logs.failures = Vector.of(FakeFailure.of(Kind.CREDENTIALS_EXPIRED));
        assertThat(future(LogRequest.builder(), expired, () -> {}).swap().map(ServiceFailure::kind))
                .containsExactly(Kind.CREDENTIALS_EXPIRED);
        Runnable[] forEver = Course.times(20, () -> logs.failures = Vector.of(FakeFailure.of(Kind.TRY_LATER)));
        assertThat(future(LogRequest.builder(), forEver).swap().map(ServiceFailure::kind))
                .containsExactly(Kind.TRY_LATER);
    }

    @Test
    void endsWhenTheTimeIsOver() {
        LogRequest.Builder request = LogRequest.builder().until(Instant.ofEpochSecond(1002));
        assertThat(future(request, Course.times(20, () -> {}))).isEqualTo(Either.right(LogEnding.COMPLETE));
    }

    @Test
    void looksAFewTimesMore_onceNothingPrintsAnyMore() {
        FakeClock clock = new FakeClock(NOW).interruptedAfter(60);
        LogReading reading = reading(LogRequest.builder().extent(Extent.FUTURE).build(), clock);
        List<Instant> asked = new ArrayList<>();
        assertThat(reading.future(Vector.of(WEB), () -> {
                    asked.add(clock.now());
                    if (asked.size() == 3) {
                        logs.print("shop/web/1", 1021, "late");
                    }
                    return asked.size() == 3;
                }))
                .isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(asked.stream().map(Instant::getEpochSecond)).containsExactly(1000L, 1010L, 1020L);
        assertThat(clock.now()).isEqualTo(Instant.ofEpochSecond(1025));
        assertThat(told).containsExactly("late");
    }

    @Test
    void followsATailWithWhatIsNew() {
        for (int second = 0; second < 5; second++) {
            logs.print("shop/web/1", 990 + second, "old" + second);
        }
        LogReading reading = reading(
                LogRequest.builder().tail(2).extent(Extent.FUTURE).build(),
                new FakeClock(NOW, () -> {
                            logs.print("shop/web/1", 1001, "new")
                                    .print("shop/web/2", 999, "before")
                                    .print("shop/web/2", 1001, "other");
                        })
                        .interruptedAfter(2));
        assertThat(reading.tail(
                        logs.last(LogSources.query("group", "shop/web/1"), 2).getOrElse(Vector.empty())))
                .isEqualTo(LogEnding.COMPLETE);
        assertThat(reading.future(Vector.of(WEB), () -> false)).isEqualTo(Either.right(LogEnding.INTERRUPTED));
        assertThat(told.subList(0, 4)).containsExactly("old3", "old4", "new", "other");
        assertThat(told).doesNotContain("before", "old2");
    }

    @Test
    void stopsWhereNobodyListens() {
        for (int second = 0; second < 9; second++) {
            logs.print("shop/web/1", second, "line" + second);
        }
        LogListener deaf = new LogListener() {
            @Override
            public void accept(LogLine line) {
                told.add(line.message());
            }

            @Override
            public boolean isListening() {
                return told.isEmpty();
            }
        };
        LogReading reading = new LogReading(
                logs,
                new FakeClock(Instant.EPOCH).interruptedAfter(9),
                LogRequest.builder().build(),
                deaf);
        assertThat(reading.past(Vector.of(WEB))).isEqualTo(Either.right(LogEnding.INTERRUPTED));
        assertThat(told).hasSize(2);
    }

    private Either<ServiceFailure, LogEnding> past(LogRequest request, LogQuery... queries) {
        return reading(request, new FakeClock(NOW).interruptedAfter(0)).past(Vector.of(queries));
    }

    /** One step of the world between two looks. */
    private Either<ServiceFailure, LogEnding> future(LogRequest.Builder request, Runnable... world) {
        LogReading reading = reading(
                request.extent(Extent.FUTURE).build(),
                new FakeClock(NOW, Course.of(world)).interruptedAfter(world.length));
        return reading.past(Vector.of(WEB)).flatMap(ending -> reading.future(Vector.of(WEB), () -> false));
    }

    private LogReading reading(LogRequest request, Clock clock) {
        return new LogReading(logs, clock, request, line -> told.add(line.message()));
    }
}
