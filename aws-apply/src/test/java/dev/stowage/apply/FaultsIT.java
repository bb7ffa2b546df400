package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Patience;
import dev.stowage.apply.aws.Target;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each request that up and down send is spoilt once: a run ends right, or says why not and ends right when it is done
 * again; nothing is left of the stack after all. One way of spoiling for each request and place, chosen by a seed, which
 * {@code -Dstowage.faults.seed} sets; {@code -Dstowage.faults=all} takes every way, and the name of one takes that.
 */
@NeedsPython
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final PollPolicy QUICK = new PollPolicy(Duration.ofMillis(20), Option.some(Duration.ofSeconds(60)));
    private static final long SEED = Long.getLong("stowage.faults.seed", System.nanoTime());

    private static final String CHOICE = System.getProperty("stowage.faults", "");

    private static final boolean ALL = CHOICE.equals("all");
    private static final Vector<String> FURTHER = Vector.of("ecs", "elasticfilesystem");

    /** For a request that nobody answers: the usual two minutes would make tests of hours. */
    private static final Patience SHORT = new Patience(Duration.ofMillis(500), () -> false);

    /** So long may a run take that has to give up: its tries, one after another, and what it tidies up. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    /** More often than the SDK tries by itself. */
    private static final int PERSISTENTLY = 4;

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    private Faults faults;
    private Target account;
    private Target spoilt;
    private Patience patience = Patience.USUAL;

    /** A way of spoiling a request: the fields of the rule. */
    private enum Kind {
        THROTTLED("\"error\":{\"code\":\"Throttling\",\"status\":400,\"message\":\"Rate exceeded\"}", PERSISTENTLY),
        BROKEN("\"error\":{\"code\":\"InternalFailure\",\"status\":500,\"message\":\"oops\"}", PERSISTENTLY),
        RESET("\"reset\":true", PERSISTENTLY),
        CUT("\"response\":{\"abort_frac\":0.3}", 1),
        SLOW("\"latency\":300", 1),
        HANGING("\"timeout_ms\":1000", 1),
        /** No answer ever, however often the request is sent again, until the next run. */
        STUCK("\"timeout_ms\":600000", 10_000),
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
        DefaultVpc.routed(account);
        faults = Faults.inFrontOf(Emulator.running().address());
        spoilt = faults.of(account);
    }

    @AfterAll
    void go() {
        faults.close();
    }

    @TestFactory
    Stream<DynamicTest> endsRight() throws IOException, InterruptedException {
        return spots(this::bare, request -> true).toJavaStream().flatMap(spot -> spoilt(spot, this::bare));
    }

    /** The services that only a project with tasks, secrets and volumes asks; one call each, where not all are tried. */
    @TestFactory
    Stream<DynamicTest> endsRightWithTasksSecretsAndVolumes() throws IOException, InterruptedException {
        Emulator.running().plan(StagedProject.PLAN);
        Vector<Spot> spots =
                spots(this::staged, request -> FURTHER.contains(request.substring(0, request.indexOf(' '))));
        Vector<Spot> tried = ALL ? spots : shuffled(spots).distinctBy(Spot::operation);
        return tried.toJavaStream().flatMap(spot -> spoilt(spot, this::staged));
    }

    private Vector<Spot> shuffled(Vector<Spot> spots) {
        return spots.map(spot -> Tuple.of(random.nextInt(), spot))
                .sortBy(Tuple2::_1)
                .map(Tuple2::_2);
    }

    /** A life of a stack from nothing over two versions back to nothing, under a name of this kind. */
    private interface Life {
        void live(String name) throws IOException, InterruptedException;
    }

    private Stream<DynamicTest> spoilt(Spot spot, Life life) {
        return kinds().toJavaStream()
                .map(kind -> DynamicTest.dynamicTest(
                        spot.operation() + " after " + spot.before() + " " + kind + ", seed " + SEED,
                        () -> spoil(spot, kind, life)));
    }

    /** What never ends takes seconds for each request, so it does not come by chance. */
    private Vector<Kind> kinds() {
        Vector<Kind> all = Vector.of(Kind.values());
        Vector<Kind> brief = all.remove(Kind.STUCK);
        Vector<Kind> chosen = all.filter(kind -> kind.name().equalsIgnoreCase(CHOICE));
        return ALL ? all : chosen.orElse(Vector.of(brief.get(random.nextInt(brief.size()))));
    }

    /** First, second and last call of each of these requests, as a life that nothing spoils makes them. */
    private Vector<Spot> spots(Life life, Predicate<String> wanted) throws IOException, InterruptedException {
        faults.rules("{\"service\":\"*\",\"latency\":1}");
        assertThat(faults.fired()).isNotNull();
        life.live("watched");
        Vector<String> requests = faults.fired().filter(wanted);
        assertThat(requests).isNotEmpty();
        return requests.distinct().sorted().flatMap(request -> {
            int calls = requests.count(request::equals);
            int blank = request.indexOf(' ');
            return Vector.of(0, 1, calls - 1)
                    .filter(before -> before < calls)
                    .distinct()
                    .map(before -> new Spot(request.substring(0, blank), request.substring(blank + 1), before));
        });
    }

    private void spoil(Spot spot, Kind kind, Life life) throws IOException, InterruptedException {
        if (spot.before() == 0) {
            faults.rules(spot.spoilt(kind));
        } else {
            faults.rules(spot.untouched(), spot.spoilt(kind));
        }
        patience = kind == Kind.STUCK ? SHORT : Patience.USUAL;
        life.live("spoilt-" + Integer.toHexString(spot.hashCode()) + "-"
                + kind.name().toLowerCase(Locale.ROOT));
        patience = Patience.USUAL;
        faults.rules();
    }

    /** Small, but with a template that goes through a bucket; where that is not removed, the next run does it. */
    private void bare(String name) throws IOException, InterruptedException {
        Example first = example(name, "1");
        Example second = example(name, "2");
        Vector<String> before = Remains.of(account, first.stack());
        Vector<String> between = before.append("stack " + name).sorted();
        assertThat(again(applier -> applier.up(first.deploy(), Listener.approving(news -> {}))))
                .isIn(Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(Remains.of(account, first.stack()).reject(FaultsIT::isOfABucket))
                .isEqualTo(between);
        assertThat(again(applier -> applier.up(second.deploy(), Listener.approving(news -> {}))))
                .isIn(Outcome.UPDATED, Outcome.UNCHANGED);
        assertThat(Remains.of(account, first.stack()).reject(FaultsIT::isOfABucket))
                .isEqualTo(between);
        removed(applier ->
                applier.down(Removal.of(first.projectName(), first.stack()), Listener.approving(news -> {})));
        assertThat(Remains.of(account, first.stack())).isEqualTo(before);
    }

    private static boolean isOfABucket(String remains) {
        return remains.startsWith("bucket ") || remains.startsWith("object ");
    }

    /** With all else that up and down do; it has one name, by which the emulator knows its task. */
    private void staged(String name) throws IOException, InterruptedException {
        StagedProject project = new StagedProject(folder);
        Vector<String> before = Remains.of(account, StagedProject.STACK);
        assertThat(again(applier -> applier.up(deploy(project.valid("one")), Listener.approving(news -> {}))))
                .isIn(Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED);
        StagedProject.letTheSecondGoBy();
        assertThat(again(applier -> applier.up(deploy(project.valid("two")), Listener.approving(news -> {}))))
                .isIn(Outcome.UPDATED, Outcome.UNCHANGED);
        StagedState.of(account).hasReadTheSecret();
        assertThat(Remains.of(account, StagedProject.STACK).reject(line -> line.startsWith("file system ")))
                .isEqualTo(before.append("stack " + StagedProject.STACK).sorted());
        removed(applier -> applier.down(StagedProject.removal(), Listener.approving(news -> {})));
        assertThat(Remains.of(account, StagedProject.STACK)).isEqualTo(before);
    }

    /** What is there is asked beside the faults: discovery changes nothing, and has tests of its own. */
    private Deploy deploy(ValidProject project) {
        try (Applier applier = connected(account, Patience.USUAL)) {
            return StagedProject.deploy(project, applier);
        }
    }

    /** Done once, and once more where that failed. */
    private Outcome again(Doing doing) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Either<Problems, Deployment> once = done(doing);
        if (patience.equals(SHORT)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        }
        once.swap()
                .forEach(
                        problems -> assertThat(problems.all().head().sentence()).isNotEmpty());
        Either<Problems, Deployment> twice = once.isRight() ? once : healed(doing);
        return twice.map(Deployment::outcome)
                .getOrElseThrow(problems -> new AssertionError("first " + told(once) + ", then " + told(twice)));
    }

    /** A run is right, too, where only what it tidies up got no answer; that goes with the next one. */
    private void removed(Doing doing) throws IOException, InterruptedException {
        assertThat(again(doing)).isIn(Outcome.REMOVED, Outcome.ABSENT);
        if (patience.equals(SHORT)) {
            assertThat(healed(doing).map(Deployment::outcome)).isEqualTo(Either.right(Outcome.ABSENT));
        }
    }

    private Either<Problems, Deployment> healed(Doing doing) throws IOException, InterruptedException {
        if (patience.equals(SHORT)) {
            faults.rules();
        }
        return done(doing);
    }

    private static String told(Either<Problems, Deployment> ended) {
        return ended.fold(problems -> problems.all().map(Problem::sentence).mkString("; "), Deployment::toString);
    }

    private Either<Problems, Deployment> done(Doing doing) throws IOException {
        try (Applier applier = connected(spoilt, patience)) {
            return doing.with(applier);
        }
    }

    private static Applier connected(Target target, Patience patience) {
        return Aws.connect(target, patience)
                .map(aws -> Applier.over(aws, new SystemClock(), QUICK))
                .getOrElseThrow(failure -> new AssertionError(failure.message()));
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
