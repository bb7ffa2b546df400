package dev.stowage.load.dotenv;

/** The escapes of a value in double quotes; an escaped dollar sign is doubled, as interpolation wants it. */
final class Escapes {
    private static final String LETTERS = "abfnrtv\\";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000B\\";

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
        return isOctal(text, at + 1) ? octal(text, at, out) : plain(text, at, out);
    }

    /** {@code \0ddd}. */
    private static boolean isOctal(String text, int at) {
        return text.startsWith("0", at)
                && at + 4 <= text.length()
                && text.substring(at + 1, at + 4).chars().allMatch(sign -> sign >= '0' && sign <= '7');
    }

    private static int octal(String text, int at, StringBuilder out) {
        out.append((char) Integer.parseInt(text.substring(at + 2, at + 5), 8));
        return 5;
    }
}
