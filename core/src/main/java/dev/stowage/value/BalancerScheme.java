package dev.stowage.value;

/** Who can reach a load balancer (Elastic Load Balancing API Reference, "CreateLoadBalancer"). */
public enum BalancerScheme {
    INTERNET_FACING("internet-facing"),
    INTERNAL("internal");

    private final String word;

    BalancerScheme(String word) {
        this.word = word;
    }

    /** The name as Elastic Load Balancing and {@code x-aws-loadbalancer} write it. */
    public String word() {
        return word;
    }
}
