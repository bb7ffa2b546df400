package dev.stowage.cli.progress;

/** Texts from outside, such as reasons: they may neither begin a line nor command the terminal. */
public final class OneLine {
    private OneLine() {}

    /** The text with a blank for each control character. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(character -> line.append(Character.isISOControl(character) ? ' ' : (char) character));
        return line.toString();
    }
}
