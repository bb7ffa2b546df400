package dev.stowage.arbitraries;

import java.time.Duration;

/** How often properties are tried: all of them together take about as long as the rest of the unit tests. */
public final class Tries {
    /** For what takes a large part of a second: deep documents, and applications that go through the stages many times. */
    public static final int FEW = 20;

    /** For an application that goes through all stages a few times. */
    public static final int SOME = 60;

    /** For an application that goes through the stages once. */
    public static final int MANY = 100;

    /** For short texts. */
    public static final int PLENTY = 250;

    /** For what touches no stage. */
    public static final int MASSES = 5_000;

    /** Ten thousand times what a small file takes, for machines that are busy. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private Tries() {}
}
