package dev.stowage.load.yaml;

import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Colons directly before or behind a comma or a bracket. In {@code [a:, :b]} the reference reads them as parts of
 * the texts; this parser reads the first as the end of a key and refuses the second. A stand-in replaces each such
 * colon before the text is parsed, and is put back in what comes out. Other colons in such places are parts of a
 * text for both.
 *
 * @param standIn a sign for private use that the text does not have
 */
record GluedColons(String text, char standIn) {
    private static final char COLON = ':';
    private static final String GLUE = ",[]{}";
    private static final String STRUCTURAL = "\"']}{";
    private static final String BEGINNING = "[,";

    static GluedColons in(String text) {
        return new GluedColons(text, Escapes.unused(text));
    }

    /** The text as the parser is to see it, of the same length. */
    String hidden() {
        StringBuilder hidden = new StringBuilder(text);
        for (int at = glued(0); at >= 0; at = glued(at + 1)) {
            hidden.setCharAt(at, standIn);
        }
        return hidden.toString();
    }

    private int glued(int from) {
        int at = text.indexOf(COLON, from);
        while (at >= 0 && !isGlued(before(at), at + 1 < text.length() ? text.charAt(at + 1) : ' ')) {
            at = text.indexOf(COLON, at + 1);
        }
        return at;
    }

    /** Behind a quote or brace it ends a key, as in JSON; behind an opening bracket or a comma it begins a text. */
    private static boolean isGlued(char before, char next) {
        return STRUCTURAL.indexOf(before) < 0
                && (BEGINNING.indexOf(before) < 0 ? GLUE.indexOf(next) >= 0 : !Character.isWhitespace(next));
    }

    /** The sign before this place that is no blank. */
    private char before(int place) {
        int at = place - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 ? text.charAt(at) : '\n';
    }

    /** What the parser read, as it is written. */
    ScalarEvent shown(ScalarEvent scalar) {
        return scalar.getValue().indexOf(standIn) < 0
                ? scalar
                : Events.saying(scalar.getValue().replace(standIn, COLON), scalar);
    }
}
