package dev.stowage.load.yaml;

import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Escapes in double quotes that the reference knows and this parser does not: {@code \L} and {@code \P}, the separators
 * of lines and of paragraphs, and {@code \'}. The parser is shown another sign in place of the backslash, one to one.
 *
 * @param standIn a sign for private use that the text does not have
 */
record Escapes(String text, char standIn) {
    private static final char BACKSLASH = '\\';
    private static final char FIRST_PRIVATE = '\uE000';
    private static final String SIGNS = "LP'";
    private static final String MEANINGS = "\u2028\u2029'";

    static Escapes in(String text) {
        return new Escapes(text, unused(text));
    }

    /** The first sign for private use that a text does not have. */
    static char unused(String text) {
        char sign = FIRST_PRIVATE;
        while (text.indexOf(sign) >= 0) {
            sign++;
        }
        return sign;
    }

    /** The text as the parser is to see it, of the same length. */
    String hidden() {
        int first = next(0);
        if (first < 0) {
            return text;
        }
        StringBuilder hidden = new StringBuilder(text);
        for (int at = first; at >= 0; at = next(at + 2)) {
            if (isOurs(at)) {
                hidden.setCharAt(at, standIn);
            }
        }
        return hidden.toString();
    }

    /** A backslash behind a backslash is what the first one stands for. */
    private int next(int from) {
        return text.indexOf(BACKSLASH, from);
    }

    private boolean isOurs(int backslash) {
        return backslash + 1 < text.length() && SIGNS.indexOf(text.charAt(backslash + 1)) >= 0;
    }

    /** What the parser read, as it is meant. */
    ScalarEvent shown(ScalarEvent scalar) {
        return scalar.getValue().indexOf(standIn) < 0
                ? scalar
                : Events.saying(scalar.isDQuoted() ? meant(scalar.getValue()) : written(scalar.getValue()), scalar);
    }

    private String written(String value) {
        return value.replace(standIn, BACKSLASH);
    }

    private String meant(String value) {
        String meant = value;
        for (int sign = 0; sign < SIGNS.length(); sign++) {
            meant = meant.replace("" + standIn + SIGNS.charAt(sign), MEANINGS.substring(sign, sign + 1));
        }
        return written(meant);
    }
}
