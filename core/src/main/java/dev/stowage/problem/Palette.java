package dev.stowage.problem;

/** The colours of a rendered problem. */
public enum Palette {
    /** No colour, for files and pipes. */
    PLAIN,
    /** The escape sequences that terminals understand. */
    ANSI;

    private static final String RESET = "\u001b[0m";

    /** The parts of a rendered problem that have a colour. */
    enum Part {
        PLACE("\u001b[1m"),
        ERROR("\u001b[1;31m"),
        WARNING("\u001b[1;33m"),
        MARGIN("\u001b[34m"),
        HELP("\u001b[36m");

        private final String start;

        Part(String start) {
            this.start = start;
        }

        static Part of(Severity severity) {
            return severity == Severity.ERROR ? ERROR : WARNING;
        }
    }

    String paint(Part part, String text) {
        return this == PLAIN || text.isEmpty() ? text : part.start + text + RESET;
    }
}
