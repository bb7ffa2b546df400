package dev.stowage.validate.defaults;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.validate.settings.HealthProbe;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.VolumeWriters;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** Health checks and grace periods, brought within the bounds of ECS ("HealthCheck" and "ContainerDefinition" of its API). */
final class HealthDefaults {
    private static final Bounds INTERVAL = new Bounds("interval", 5, 300, "s");
    private static final Bounds TIMEOUT = new Bounds("timeout", 2, 60, "s");
    private static final Bounds RETRIES = new Bounds("retries", 1, 10, "");
    private static final Bounds START_PERIOD = new Bounds("start_period", 0, HealthProbe.LONGEST_START, "s");
    private static final Bounds STOP_GRACE_PERIOD = new Bounds("stop_grace_period", 0, 120, "s");

    /** The least and the most that ECS accepts of an attribute. */
    private record Bounds(String attribute, long least, long most, String unit) {
        long nearest(long wanted) {
            return Math.max(least, Math.min(most, wanted));
        }
    }

    /** Long enough for what fills a directory or a database when it starts; a task that is healthy earlier counts at once. */
    static final int GRACE = 300;

    /**
     * ECS stops a task that fails its check, which Docker does not: a database that is stopped while it makes its files has
     * spoilt them. A check that passes earlier ends this ("HealthCheck").
     */
    static final int START = HealthProbe.LONGEST_START;

    private static final long USUAL_INTERVAL = HealthProbe.USUAL_INTERVAL;
    private static final long USUAL_RETRIES = HealthProbe.USUAL_RETRIES;

    /** More are as many: each takes a second at least. */
    private static final long MANY = 1_000;

    /** What most requests need at most. */
    static final int LEAST_DRAIN = 30;

    private HealthDefaults() {}

    /** The health check of the service; none when it has none or turns the image's off. */
    static Checked<Option<HealthProbe>> of(Subject<Service> service) {
        return service.value()
                .healthcheck()
                .filter(check -> !isOff(check))
                .map(HealthDefaults::said)
                .map(check -> probe(service.part("healthcheck", check), service.value())
                        .map(Option::some))
                .getOrElse(Checked.of(Option.none()));
    }

    private static boolean isOff(Healthcheck check) {
        return check.disable() || check.test().isEmpty() || check.test().head().equals("NONE");
    }

    /** To Docker a time or a count of zero says nothing (Docker Engine API, "HealthConfig"). */
    private static Healthcheck said(Healthcheck check) {
        return Healthcheck.builder()
                .from(check)
                .interval(check.interval().filter(time -> !time.isZero()))
                .timeout(check.timeout().filter(time -> !time.isZero()))
                .retries(check.retries().filter(count -> count != 0))
                .build();
    }

    private static Checked<HealthProbe> probe(Subject<Healthcheck> check, Service service) {
        Healthcheck given = check.value();
        Checked<Option<Integer>> times = within(INTERVAL, given.interval().map(Duration::toSeconds), check);
        Checked<Option<Integer>> timeout = within(TIMEOUT, given.timeout().map(Duration::toSeconds), check);
        Checked<Option<Integer>> retries =
                within(RETRIES, given.retries(), check, retried(given.retries().getOrElse(0L), given, service));
        Checked<Option<Integer>> start = start(check, service);
        HealthProbe probe = HealthProbe.builder()
                .command(given.test())
                .interval(times.value())
                .timeout(timeout.value())
                .retries(retries.value())
                .startPeriod(start.value().orElse(Option.some(START)))
                .changedStartPeriod(given.startPeriod()
                        .map(Duration::toSeconds)
                        .filter(said -> !start.value().map(Integer::longValue).contains(said)))
                .build();
        return Checked.of(probe)
                .with(times.problems())
                .with(timeout.problems())
                .with(retries.problems())
                .with(start.problems());
    }

    private static Checked<Option<Integer>> start(Subject<Healthcheck> check, Service service) {
        Option<Long> wanted = check.value().startPeriod().map(Duration::toSeconds);
        return within(START_PERIOD, wanted, check, started(wanted.getOrElse(0L), check.value()))
                .map(start -> start.map(seconds -> (int) startPeriod(seconds, check.value(), service)));
    }

    /** What the file says, and what is cut from the retries; all that there is where a volume would be left half filled. */
    private static long startPeriod(long said, Healthcheck check, Service service) {
        long cut = cut(check);
        return START_PERIOD.nearest(cut > 0 && VolumeWriters.isOne(service) ? START : said + cut);
    }

    /** The seconds for which the file lets a check fail, and ECS does not: they go into the start period, as far as it can. */
    private static long cut(Healthcheck check) {
        long wanted = check.interval().map(Duration::toSeconds).getOrElse(USUAL_INTERVAL)
                * check.retries().map(count -> Math.min(count, MANY)).getOrElse(USUAL_RETRIES);
        return Math.max(0, wanted - interval(check) * retries(check));
    }

    /** What is cut from the retries goes into a start period that the file says; one that it does not say is long enough. */
    private static String retried(long wanted, Healthcheck check, Service service) {
        String nearest = instead(RETRIES, wanted);
        return check.startPeriod()
                .map(Duration::toSeconds)
                .filter(start -> cut(check) > 0 && wanted > RETRIES.most())
                .map(start -> nearest + " and start_period: " + startPeriod(start, check, service)
                        + "s, which it becomes here, for ECS stops a task that fails its check")
                .getOrElse(nearest);
    }

    /** What is to be waited for beyond the most that ECS waits is left to the retries, as far as these can do it. */
    private static String started(long wanted, Healthcheck check) {
        long rest = wanted - START_PERIOD.nearest(wanted);
        long interval = INTERVAL.nearest(Math.max(interval(check), times(rest, RETRIES.most())));
        long retries = RETRIES.nearest(Math.max(retries(check), times(rest, interval)));
        String most = instead(START_PERIOD, wanted);
        boolean isNeeded = rest > interval(check) * retries(check);
        boolean isEnough = rest <= interval * retries;
        return isNeeded && isEnough
                ? most + ", interval: " + interval + "s and retries: " + retries
                        + ", for ECS stops a task that fails its check"
                : most;
    }

    private static long times(long all, long each) {
        return (all + each - 1) / each;
    }

    /** Seconds from the stop signal to killing. */
    static Checked<Option<Integer>> stopTimeout(Subject<Service> service) {
        return within(STOP_GRACE_PERIOD, service.value().stopGracePeriod().map(Duration::toSeconds), service);
    }

    /**
     * Seconds in which no verdict of a load balancer counts: all that the check of the service may take until it fails, with
     * the start period that it is given here where it says none.
     */
    static int graceSeconds(Service service) {
        return service.healthcheck()
                .filter(check -> !isOff(check))
                .map(HealthDefaults::said)
                .map(check -> secondsToFail(check, service))
                .map(seconds -> Math.max(GRACE, seconds))
                .getOrElse(GRACE);
    }

    private static int secondsToFail(Healthcheck check, Service service) {
        long start = check.startPeriod()
                .map(Duration::toSeconds)
                .map(said -> startPeriod(said, check, service))
                .getOrElse((long) START);
        return (int) (start + interval(check) * retries(check));
    }

    private static long interval(Healthcheck check) {
        return check.interval().map(Duration::toSeconds).map(INTERVAL::nearest).getOrElse(USUAL_INTERVAL);
    }

    private static long retries(Healthcheck check) {
        return check.retries().map(RETRIES::nearest).getOrElse(USUAL_RETRIES);
    }

    /** Seconds from the last request to the stop signal: as long as the service may take to end. */
    static int drainSeconds(Subject<Service> service) {
        return Math.max(LEAST_DRAIN, stopTimeout(service).value().getOrElse(LEAST_DRAIN));
    }

    private static Checked<Option<Integer>> within(Bounds bounds, Option<Long> wanted, Subject<?> owner) {
        return within(bounds, wanted, owner, instead(bounds, wanted.getOrElse(0L)));
    }

    private static String instead(Bounds bounds, long wanted) {
        return "write " + bounds.nearest(wanted) + bounds.unit();
    }

    private static Checked<Option<Integer>> within(Bounds bounds, Option<Long> wanted, Subject<?> owner, String hint) {
        Option<Long> nearest = wanted.map(bounds::nearest);
        Checked<Option<Integer>> result = Checked.of(nearest.map(Long::intValue));
        return nearest.equals(wanted)
                ? result
                : result.with(Vector.ofAll(nearest)
                        .map(used -> owner.part(bounds.attribute(), used)
                                .problem(
                                        EcsProblem.OUTSIDE_ECS_BOUNDS,
                                        bounds.attribute() + " is outside of what ECS accepts, "
                                                + bounds.least() + bounds.unit() + " to " + bounds.most()
                                                + bounds.unit() + ", and becomes " + used + bounds.unit())
                                .hint(hint)
                                .build()));
    }
}
