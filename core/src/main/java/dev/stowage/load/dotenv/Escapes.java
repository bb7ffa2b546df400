package dev.stowage.load.dotenv;

import dev.stowage.value.Digits;

/** The escapes of a value in double quotes; an escaped dollar sign is doubled, as interpolation wants it. */
final class Escapes {
    private static final String LETTERS = "abfnrtv\\";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000B\\";

    private static final int OCTAL_DIGITS = 3;

    private Escapes() {}

    static String replaced(String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? escape(text, at, out) : plain(text, at, out);
        }
        return out.toString();
    }

    private static int plain(String text, int at, StringBuilder out) {
        out.append(text.charAt(at));
        return 1;
    }

    private static int escape(String text, int at, StringBuilder out) {
        char letter = text.charAt(at + 1);
        int known = LETTERS.indexOf(letter);
        if (known >= 0) {
            out.append(MEANINGS.charAt(known));
            return 2;
        }
        if (letter == '$') {
            out.append("$$");
            return 2;
        }
        return letter == '0' ? octal(text, at, out) : plain(text, at, out);
    }

    /** {@code \0ddd}: of what is no number of a byte only the zero goes, as in the reference. */
    private static int octal(String text, int at, StringBuilder out) {
        int start = at + 2;
        int end = Math.min(Digits.end(text, start), start + OCTAL_DIGITS);
        String digits = text.substring(start, end);
        boolean isByte = digits.matches("[0-3][0-7][0-7]");
        out.append(isByte ? String.valueOf((char) Integer.parseInt(digits, 8)) : "\\" + digits);
        return end - at;
    }
}
