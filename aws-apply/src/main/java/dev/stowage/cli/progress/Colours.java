package dev.stowage.cli.progress;

/** The colours of progress. */
public enum Colours {
    NONE,
    /** The escape sequences that terminals understand. */
    ANSI;

    private static final String RESET = "\u001b[0m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BLUE = "\u001b[34m";

    /** A state of CloudFormation's in its colour; {@code text} may be the beginning of it. */
    String paint(String state, String text) {
        return this == NONE ? text : colour(state) + text + RESET;
    }

    private static String colour(String state) {
        if (state.endsWith("_FAILED")) {
            return RED;
        }
        if (state.contains("ROLLBACK")) {
            return YELLOW;
        }
        return state.endsWith("_IN_PROGRESS") ? BLUE : GREEN;
    }
}
