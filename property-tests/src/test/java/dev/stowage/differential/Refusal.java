package dev.stowage.differential;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What we refuse on purpose though the reference loads it: a closed list, by the kind of problem and its place. */
enum Refusal {
    BLKIO_WEIGHT(
            "a weight beyond 65535 is refused instead of being counted from 0 again",
            ComposeProblem.OUT_OF_RANGE,
            ".*\\.blkio_config\\.(weight_device\\[\\d+]\\.)?weight"),
    SIZE_WITH_FRACTION(
            "a size that is no whole number counts as its bytes, not as none, and so beside deploy.resources",
            ComposeProblem.DISTINCT_VALUES,
            ".*\\.(mem_limit|mem_reservation|pids_limit)"),
    PORT_TOO_LARGE(
            "a container port beyond 65535 in the long form is refused",
            ComposeProblem.PORT_OUT_OF_RANGE,
            "(services|jobs)\\.[^.]+\\.ports\\[\\d+]\\.target"),
    LONG_FORM(
            "a mount, port or device of a job or hook without target is refused like one of a service",
            ComposeProblem.MISSING_ATTRIBUTE,
            "(jobs\\.[^.]+|services\\.[^.]+\\.pre_start\\[\\d+])\\.(volumes|ports|devices|configs|secrets)\\[\\d+](\\.\\w+)?"),
    JOB_PORT_ZERO(
            "port 0 of a job is refused like one of a service",
            ComposeProblem.PORT_OUT_OF_RANGE,
            "jobs\\.[^.]+\\.ports\\[\\d+].*"),
    JOB_EXPOSE(
            "a fraction in expose of a job is refused like one of a service",
            ComposeProblem.WRONG_TYPE,
            "jobs\\.[^.]+\\.expose\\[\\d+]"),
    INCLUDE_OF_NOTHING(
            "an include that names no file is refused instead of ignored",
            ComposeProblem.MISSING_ATTRIBUTE,
            "include\\[\\d+](\\.path)?");

    private final String reason;
    private final ComposeProblem id;
    private final String place;

    Refusal(String reason, ComposeProblem id, String place) {
        this.reason = reason;
        this.id = id;
        this.place = place;
    }

    private boolean is(Problem problem) {
        return problem.id() == id
                && problem.path().exists(path -> path.toString().matches(place));
    }

    /** Why we refuse for these problems, if all of them are on the list. */
    static Option<String> reason(Vector<Problem> problems) {
        Vector<Option<Refusal>> all =
                problems.map(problem -> Vector.of(values()).find(refusal -> refusal.is(problem)));
        return all.forAll(Option::isDefined) ? all.head().map(refusal -> refusal.reason) : Option.none();
    }
}
