package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.run.Pace;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Each request that up and down send is spoilt once: a run ends right, or says why not and ends right when it is done
 * again; nothing is left of the stack after all. One way of spoiling for each request and place, chosen by a seed, which
 * {@code -Dstowage.faults.seed} sets; {@code -Dstowage.faults=all} takes every way.
 */
@NeedsPython
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final Pace QUICK = new Pace(Duration.ofMillis(20), Option.some(Duration.ofSeconds(60)));
    private static final long SEED = Long.getLong("stowage.faults.seed", System.nanoTime());

    /** More often than the SDK tries by itself. */
    private static final int PERSISTENTLY = 4;

    private Faults faults;
    private Target account;
    private Target spoilt;

    /** A way of spoiling a request: the fields of the rule. */
    private enum Kind {
        THROTTLED("\"error\":{\"code\":\"Throttling\",\"status\":400,\"message\":\"Rate exceeded\"}", PERSISTENTLY),
        BROKEN("\"error\":{\"code\":\"InternalFailure\",\"status\":500,\"message\":\"oops\"}", PERSISTENTLY),
        RESET("\"reset\":true", PERSISTENTLY),
        CUT("\"response\":{\"abort_frac\":0.3}", 1),
        SLOW("\"latency\":300", 1),
        HANGING("\"timeout_ms\":1000", 1),
        DENIED("\"error\":{\"code\":\"AccessDenied\",\"status\":403,\"message\":\"not you\"}", 1),
        EXPIRED("\"error\":{\"code\":\"ExpiredToken\",\"status\":403,\"message\":\"too late\"}", 1);

        private final String fields;
        private final int times;

        Kind(String fields, int times) {
            this.fields = fields;
            this.times = times;
        }
    }

    /** A request, by service and operation, and how many of its kind go before it untouched. */
    private record Spot(String service, String operation, int before) {
        String untouched() {
            return rule(before, "\"latency\":1");
        }

        String spoilt(Kind kind) {
            return rule(kind.times, kind.fields);
        }

        private String rule(int times, String fields) {
            return "{\"service\":\"" + service + "\",\"operation\":\"" + operation + "\",\"times\":" + times + ","
                    + fields + "}";
        }
    }

    @BeforeAll
    void stand() throws IOException, InterruptedException {
        account = Emulator.running().account();
        faults = Faults.inFrontOf(Emulator.running().address());
        spoilt = faults.of(account);
    }

    @AfterAll
    void go() {
        faults.close();
    }

    @TestFactory
    Stream<DynamicTest> endsRight() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        boolean all = "all".equals(System.getProperty("stowage.faults"));
        Vector<Kind> kinds = Vector.of(Kind.values());
        return spots().toJavaStream()
                .flatMap(spot -> (all ? kinds : Vector.of(kinds.get(random.nextInt(kinds.size()))))
                        .toJavaStream()
                        .map(kind -> DynamicTest.dynamicTest(
                                spot.operation() + " after " + spot.before() + " " + kind + ", seed " + SEED,
                                () -> spoil(spot, kind))));
    }

    /** First, second and last call of each operation, as a run that nothing spoils makes them. */
    private Vector<Spot> spots() throws IOException, InterruptedException {
        faults.rules("{\"service\":\"*\",\"latency\":1}");
        assertThat(faults.fired()).isNotNull();
        live("watched");
        Vector<String> requests = faults.fired();
        return requests.distinct().sorted().flatMap(request -> {
            int calls = requests.count(request::equals);
            int blank = request.indexOf(' ');
            return Vector.of(0, 1, calls - 1)
                    .filter(before -> before < calls)
                    .distinct()
                    .map(before -> new Spot(request.substring(0, blank), request.substring(blank + 1), before));
        });
    }

    private void spoil(Spot spot, Kind kind) throws IOException, InterruptedException {
        if (spot.before() == 0) {
            faults.rules(spot.spoilt(kind));
        } else {
            faults.rules(spot.untouched(), spot.spoilt(kind));
        }
        live("spoilt-" + Integer.toHexString(spot.hashCode()) + "-"
                + kind.name().toLowerCase(Locale.ROOT));
        faults.rules();
    }

    /** From nothing over two versions back to nothing. */
    private void live(String name) throws IOException {
        Example first = example(name, "1");
        Example second = example(name, "2");
        assertThat(again(applier -> applier.up(first.deploy(), news -> {}))).isIn(Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(again(applier -> applier.up(second.deploy(), news -> {}))).isIn(Outcome.UPDATED, Outcome.UNCHANGED);
        assertThat(again(applier -> applier.down(Removal.of(first.projectName(), first.stack()), news -> {})))
                .isIn(Outcome.REMOVED, Outcome.ABSENT);
        nothingIsLeft(first);
    }

    private interface Doing {
        Either<Problems, Deployment> with(Applier applier) throws IOException;
    }

    /** Done once, and once more where that failed. */
    private Outcome again(Doing doing) throws IOException {
        Either<Problems, Deployment> once = done(doing);
        once.swap()
                .forEach(
                        problems -> assertThat(problems.all().head().sentence()).isNotEmpty());
        Either<Problems, Deployment> twice = once.isRight() ? once : done(doing);
        return twice.map(Deployment::outcome)
                .getOrElseThrow(problems -> new AssertionError("first " + told(once) + ", then " + told(twice)));
    }

    private static String told(Either<Problems, Deployment> ended) {
        return ended.fold(problems -> problems.all().map(Problem::sentence).mkString("; "), Deployment::toString);
    }

    private Either<Problems, Deployment> done(Doing doing) throws IOException {
        try (Applier applier = Applier.connect(spoilt, new SystemClock(), QUICK)
                .getOrElseThrow(problems -> new AssertionError(problems))) {
            return doing.with(applier);
        }
    }

    private void nothingIsLeft(Example example) {
        try (Aws aws = Aws.connect(account).getOrElseThrow(failure -> new AssertionError(failure))) {
            assertThat(aws.stacks().describe(example.stack()).getOrElseThrow(failure -> new AssertionError(failure)))
                    .as("stack")
                    .isEmpty();
            assertThat(aws.buckets().named("stowage-").getOrElseThrow(failure -> new AssertionError(failure)))
                    .as("buckets")
                    .isEmpty();
        }
    }

    /** Small, but with a template that goes through a bucket. */
    static Example example(String name, String version) {
        return new Example(
                name,
                "{\"Resources\":{\"Logs\":{\"Type\":\"AWS::Logs::LogGroup\",\"Properties\":{\"LogGroupName\":\"" + name
                        + "\",\"RetentionInDays\":" + version
                        + "}},\"Topic\":{\"Type\":\"AWS::SNS::Topic\",\"Properties\":"
                        + "{\"DisplayName\":\"" + "x".repeat(52_000) + "\"}}}}");
    }
}
