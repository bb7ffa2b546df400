package dev.stowage.write;

/** How a text is spelled between the quotes of JSON (<em>RFC 8259</em>, section 7): nothing is escaped that need not be. */
final class JsonText {
    private static final String SHORT_ESCAPES = "\"\"\\\\\bb\ff\nn\rr\tt";
    private static final String DIGITS = "0123456789ABCDEF";
    private static final char REPLACEMENT = '\uFFFD';

    private JsonText() {}

    static String escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text, at)) {
                return rewritten(text);
            }
        }
        return text;
    }

    /** Whether the character at this place stands for itself. */
    private static boolean isPlain(String text, int at) {
        char here = text.charAt(at);
        return here >= ' '
                && here != '"'
                && here != '\\'
                && !(Character.isSurrogate(here) && WellFormed.isHalf(text, at));
    }

    private static String rewritten(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            if (isPlain(text, at)) {
                out.append(text.charAt(at));
            } else {
                escape(text.charAt(at), out);
            }
        }
        return out.toString();
    }

    private static void escape(char here, StringBuilder out) {
        int pair = SHORT_ESCAPES.indexOf(here);
        if (Character.isSurrogate(here)) {
            out.append(REPLACEMENT);
        } else if (pair >= 0) {
            out.append('\\').append(SHORT_ESCAPES.charAt(pair + 1));
        } else {
            out.append("\\u00").append(DIGITS.charAt(here >> 4)).append(DIGITS.charAt(here & 0xF));
        }
    }
}
