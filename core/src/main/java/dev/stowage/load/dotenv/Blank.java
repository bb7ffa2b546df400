package dev.stowage.load.dotenv;

/** What counts as a blank between the parts of an env file, which is not what Java takes for one. */
final class Blank {
    private static final char NEXT_LINE = '\u0085';

    private Blank() {}

    /** Everything that Unicode calls white space. */
    static boolean isAny(char sign) {
        return (sign >= '\t' && sign <= '\r') || sign == NEXT_LINE || Character.isSpaceChar(sign);
    }

    /** What may stand around a sign in one line. */
    static boolean isInside(char sign) {
        return sign != '\n' && sign <= '\u00A0' && isAny(sign);
    }

    static String trimmed(String text) {
        return trimmedEnd(trimmedStart(text));
    }

    static String trimmedStart(String text) {
        int start = 0;
        while (start < text.length() && isAny(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String trimmedEnd(String text) {
        int end = text.length();
        while (end > 0 && isAny(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
