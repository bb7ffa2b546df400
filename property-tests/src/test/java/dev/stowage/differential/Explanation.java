package dev.stowage.differential;

import java.util.function.Predicate;

/** The differences of models, and what we load alone: a closed list, each as narrow as it can be told. */
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
                            comparison.stowage().get()));

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
}
