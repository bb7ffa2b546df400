package dev.stowage.ecs;

/** The two kinds of load balancer. */
public enum BalancerKind {
    /** For HTTP. */
    APPLICATION("application"),
    /** For TCP and UDP. */
    NETWORK("network");

    private final String word;

    BalancerKind(String word) {
        this.word = word;
    }

    /** The name as Elastic Load Balancing has it. */
    public String word() {
        return word;
    }
}
