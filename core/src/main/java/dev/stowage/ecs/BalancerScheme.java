package dev.stowage.ecs;

/** Who can reach a load balancer. */
public enum BalancerScheme {
    INTERNET_FACING("internet-facing"),
    INTERNAL("internal");

    private final String word;

    BalancerScheme(String word) {
        this.word = word;
    }

    /** The name as Elastic Load Balancing has it. */
    public String word() {
        return word;
    }
}
