package dev.stowage.differential;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import java.util.function.Predicate;

/** The differences that are meant: a closed list, each as narrow as it can be told. */
enum Explanation {
    PANIC(
            "a null pid and a build context that is no text make the reference panic",
            comparison -> accepted(
                    comparison,
                    error -> error.matches(
                                    "panic: interface conversion: interface \\{} is (nil|bool|int|float64), not string")
                            && (comparison.application().says("pid")
                                    || comparison.application().says("additional_contexts")))),
    SSH_KEYS(
            "the JSON encoder of the reference fails on SSH keys with a path",
            comparison -> accepted(
                    comparison, error -> error.startsWith("json: error calling MarshalJSON for type types.SSHKey"))),
    DECIMAL_SIZE(
            "a size written as a decimal number is truncated to bytes instead of becoming 0",
            comparison -> comparison.bothLoad()
                    && comparison.application().has(Sizes.DECIMAL)
                    && Sizes.lostByFirst(
                            comparison.reference().get(), comparison.stowage().get())),
    HOST_WITHOUT_ADDRESS(
            "a host without addresses leaves no empty extra_hosts behind",
            comparison -> comparison.bothLoad()
                    && Sizes.lostByFirst(
                            Hosts.withoutEmpty(comparison.reference().get()),
                            comparison.stowage().get())),
    JOB_LONG_FORM(
            "a mount, port or device of a job without target is refused like one of a service",
            comparison -> refused(
                    comparison, problem -> concernsJob(problem) && problem.id() == ProblemId.MISSING_ATTRIBUTE)),
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
    private static boolean accepted(Comparison comparison, Predicate<String> refusal) {
        return comparison.stowage().isRight()
                && comparison.reference().isLeft()
                && refusal.test(comparison.reference().getLeft());
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
