package dev.stowage.cli.progress;

/** The colours of progress. */
public enum Colours {
    NONE,
    /** The escape sequences that terminals understand. */
    ANSI;

    /** A state of CloudFormation's in its colour; {@code text} may be the beginning of it. */
    String paint(String state, String text) {
        return this == NONE ? text : colour(state).paint(text);
    }

    private static Colour colour(String state) {
        if (state.endsWith("_FAILED")) {
            return Colour.RED;
        }
        if (state.contains("ROLLBACK")) {
            return Colour.YELLOW;
        }
        return state.endsWith("_IN_PROGRESS") ? Colour.BLUE : Colour.GREEN;
    }
}
