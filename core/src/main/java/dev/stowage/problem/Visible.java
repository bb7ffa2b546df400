package dev.stowage.problem;

/** Text as a terminal shows it: what has no shape of its own (control characters) must not reach it. */
final class Visible {
    private static final int REPLACEMENT = 0xFFFD;

    /** The first and last code point of each range that takes two columns (Unicode, "East Asian Width"). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97C},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private Visible() {}

    /** The text with each control character, but for the tab, replaced. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Visible::shown).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int shown(int point) {
        return point != '\t' && isControl(point) ? REPLACEMENT : point;
    }

    /** Controls, and the marks that make a terminal write from right to left. */
    private static boolean isControl(int point) {
        return Character.isISOControl(point)
                || (0x2028 <= point && point <= 0x202E)
                || (0x2066 <= point && point <= 0x2069);
    }

    /** Blanks as wide as the code point. */
    static String blank(int point) {
        if (point == '\t') {
            return "\t";
        }
        return " ".repeat(width(point));
    }

    /** Columns of a terminal: 0 for what combines with its neighbour, 2 for wide characters, else 1. */
    static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (range[0] <= point && point <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
