package dev.stowage.write;

/** Text that has a UTF-8 form: half a surrogate pair, which has none, becomes U+FFFD as in every decoder. */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    static String text(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isHalf(text, at)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            out.append(isHalf(text, at) ? REPLACEMENT : text.charAt(at));
        }
        return out.toString();
    }

    /** Whether the character at this place is half a surrogate pair without the other half. */
    static boolean isHalf(String text, int at) {
        char here = text.charAt(at);
        if (Character.isHighSurrogate(here)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(here) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
