package dev.stowage.load.yaml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;

/**
 * Escapes in double quotes that the reference knows and this parser does not: {@code \L} and {@code \P}, the separators
 * of lines and of paragraphs, and {@code \'}; and those of half a character, {@code D83D}, which this parser knows and
 * the reference does not. The parser is shown another sign in place of the backslash, one to one.
 *
 * @param standIn a sign for private use that the text does not have
 */
record Escapes(String text, char standIn) {
    /** What is complained of. */
    static final String HALF_A_CHARACTER = "half a character";

    private static final char BACKSLASH = '\\';
    private static final char FIRST_PRIVATE = '\uE000';
    private static final String SIGNS = "LP'";
    private static final Pattern HALF = Pattern.compile("(?:u|U0000)[dD][89a-fA-F][0-9a-fA-F]{2}");
    private static final String MEANINGS = "\u2028\u2029'";

    static Escapes in(String text) {
        return new Escapes(text, unused(text));
    }

    /** The first sign for private use that a text does not have, nor makes by an escape of its number. */
    static char unused(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        char sign = FIRST_PRIVATE;
        while (text.indexOf(sign) >= 0 || lower.contains(Integer.toHexString(sign))) {
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
        return (backslash + 1 < text.length() && SIGNS.indexOf(text.charAt(backslash + 1)) >= 0)
                || HALF.matcher(text).region(backslash + 1, text.length()).lookingAt();
    }

    /**
     * What the parser read, as it is meant.
     *
     * @throws ParserException where the escape of half a character stands, as the parser does of one that it does not know
     */
    ScalarEvent shown(ScalarEvent scalar) {
        return scalar.getValue().indexOf(standIn) < 0
                ? scalar
                : Events.saying(scalar.isDQuoted() ? meant(scalar) : written(scalar.getValue()), scalar);
    }

    private String written(String value) {
        return value.replace(standIn, BACKSLASH);
    }

    private String meant(ScalarEvent scalar) {
        String meant = scalar.getValue();
        for (int sign = 0; sign < SIGNS.length(); sign++) {
            meant = meant.replace("" + standIn + SIGNS.charAt(sign), MEANINGS.substring(sign, sign + 1));
        }
        if (meant.contains(standIn + "u") || meant.contains(standIn + "U")) {
            throw new ParserException(HALF_A_CHARACTER, scalar.getStartMark(), HALF_A_CHARACTER, scalar.getStartMark());
        }
        return meant;
    }
}
