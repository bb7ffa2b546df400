package dev.stowage.cli.progress;

/** How many lines of how many characters a terminal shows. */
public record TerminalSize(int rows, int columns) {
    /** What a terminal has that does not tell. */
    public static final TerminalSize USUAL = new TerminalSize(24, 80);
}
