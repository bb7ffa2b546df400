package dev.stowage.differential;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import java.util.function.Predicate;

/** The differences that are meant: a closed list, each as narrow as it can be told. */
enum Explanation {
    NULL_PID(
            "a null pid makes the reference panic",
            comparison -> accepted(comparison, "panic: interface conversion: interface \\{} is nil, not string")
                    && comparison.application().has(Written.NULL_PID)),
    BUILD_CONTEXT(
            "an additional build context that is no text makes the reference panic",
            comparison -> accepted(
                            comparison,
                            "panic: interface conversion: interface \\{} is (nil|bool|int|float64), not string")
                    && comparison.application().has(Written.CONTEXT_OF_ANOTHER_KIND)),
    SSH_KEYS(
            "the JSON encoder of the reference fails on SSH keys with a path",
            comparison -> accepted(comparison, "json: error calling MarshalJSON for type types.SSHKey.*")),
    NO_POOLS(
            "pools over an empty list of address pools are kept instead of becoming null, which is refused",
            comparison -> accepted(comparison, "validating .*: networks\\.\\w+\\.ipam\\.config must be a array")
                    && comparison.application().has(Written.NO_POOLS)),
    NO_HOSTS(
            "hosts without any address over others without any are nothing instead of null, which is refused",
            comparison -> accepted(comparison, "validating .*\\.extra_hosts must be a mapping")
                    && comparison.application().has(Written.NO_HOSTS)),
    BLKIO_WEIGHT(
            "a weight beyond 65535 is refused instead of being counted from 0 again",
            comparison -> refused(
                    comparison,
                    problem -> problem.id() == ProblemId.OUT_OF_RANGE
                            && problem.path()
                                    .exists(path -> path.toString()
                                            .matches(".*\\.blkio_config\\.(weight_device\\[\\d+]\\.)?weight")))),
    DECIMAL_SIZE(
            "a size written as a decimal number is truncated to bytes instead of becoming 0",
            comparison -> comparison.bothLoad()
                    && comparison.application().has(Written.DECIMAL_SIZE)
                    && Sizes.lostByFirst(
                            comparison.reference().get(), comparison.stowage().get())),
    HOST_WITHOUT_ADDRESS(
            "a host without addresses leaves no empty extra_hosts behind",
            comparison -> comparison.bothLoad()
                    && comparison.application().has(Written.NO_HOSTS)
                    && Sizes.lostByFirst(
                            Hosts.withoutEmpty(comparison.reference().get()),
                            comparison.stowage().get())),
    LONG_FORM(
            "a mount, port or device of a job or hook without target is refused like one of a service",
            comparison -> refused(
                    comparison,
                    problem -> problem.id() == ProblemId.MISSING_ATTRIBUTE
                            && problem.path()
                                    .exists(
                                            path -> path.toString()
                                                    .matches(
                                                            "(jobs\\.[^.]+|services\\.[^.]+\\.pre_start\\[\\d+])\\.(volumes|ports|devices)\\[\\d+](\\.target)?")))),
    JOB_PORT_ZERO(
            "port 0 of a job is refused like one of a service",
            comparison -> refused(
                    comparison, problem -> concernsJob(problem) && problem.id() == ProblemId.PORT_OUT_OF_RANGE)),
    JOB_EXPOSE(
            "a fraction in expose of a job is refused like one of a service",
            comparison -> refused(
                    comparison,
                    problem -> concernsJob(problem)
                            && problem.id() == ProblemId.WRONG_TYPE
                            && problem.path().exists(path -> path.toString().contains(".expose[")))),
    INCLUDE_OF_NOTHING(
            "an include that names no file is refused instead of ignored",
            comparison -> refused(
                    comparison,
                    problem -> problem.id() == ProblemId.MISSING_ATTRIBUTE
                            && problem.sentence().contains("include")));

    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // All of them are functions without state.
    private final Predicate<Comparison> predicate;

    Explanation(String reason, Predicate<Comparison> predicate) {
        this.reason = reason;
        this.predicate = predicate;
    }

    String reason() {
        return reason;
    }

    boolean explains(Comparison comparison) {
        return predicate.test(comparison);
    }

    /** We load what the reference refuses like this. */
    private static boolean accepted(Comparison comparison, String refusal) {
        return comparison.stowage().isRight()
                && comparison.reference().isLeft()
                && comparison.reference().getLeft().matches("(?s)" + refusal);
    }

    /** We refuse what the reference loads, for such problems only. */
    private static boolean refused(Comparison comparison, Predicate<Problem> problem) {
        return comparison.reference().isRight()
                && comparison.stowage().isLeft()
                && comparison.stowage().getLeft().forAll(problem);
    }

    private static boolean concernsJob(Problem problem) {
        return problem.path().exists(path -> path.toString().startsWith("jobs."));
    }
}
