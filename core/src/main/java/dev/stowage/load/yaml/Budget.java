package dev.stowage.load.yaml;

/**
 * What one document may cost (<i>compose-go v2.16.2</i>): each value counts once as a visit, and once for each alias
 * that repeats it in the share of aliases, which may be 99 percent of a small document and 10 of a huge one.
 */
final class Budget {
    private static final int FREE_ALIASED = 100;
    private static final int FREE_BUILT = 1000;
    private static final double SMALL = 400_000;
    private static final double HUGE = 4_000_000;
    private static final double SHARE_OF_SMALL = 0.99;
    private static final double SHARE_OF_HUGE = 0.10;

    private final int nodeVisits;
    private int visits;
    private long built;
    private long aliased;

    Budget(int nodeVisits) {
        this.nodeVisits = nodeVisits;
    }

    void key() {
        built++;
    }

    void value() {
        visits++;
        built++;
    }

    void alias(long size) {
        value();
        built += size;
        aliased += size;
    }

    boolean isVisitedTooOften() {
        return visits > nodeVisits;
    }

    boolean isAliasedTooOften() {
        return aliased > FREE_ALIASED && built > FREE_BUILT && (double) aliased / built > allowedShare();
    }

    private double allowedShare() {
        double beyondSmall = Math.min(1, Math.max(0, (built - SMALL) / (HUGE - SMALL)));
        return SHARE_OF_SMALL - beyondSmall * (SHARE_OF_SMALL - SHARE_OF_HUGE);
    }
}
