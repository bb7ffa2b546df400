package dev.stowage.source;

/** How a file spells a value: as it is, or by the variable that it comes from. */
final class Spelling {
    private static final String NOT_SHOWN = "(not shown)";

    private Spelling() {}

    /** What is written in place of a value: the variable, or all of it when it is made of several or of none. */
    static String of(String written) {
        String text = unquoted(written.trim());
        return text.isEmpty() ? NOT_SHOWN : onlyVariable(text);
    }

    /** What is written before the first colon outside of variables, which is not that of a drive of Windows. */
    static String beforeColon(String written) {
        String text = unquoted(written.trim());
        int at = 0;
        while (at < text.length() && (text.charAt(at) != ':' || isDrive(text, at))) {
            at = text.startsWith("${", at) ? afterBraces(text, at + 1) : at + 1;
        }
        return at == 0 ? NOT_SHOWN : text.substring(0, at);
    }

    /** {@code C:\data}, and nothing else in second place: {@code .:/app}. */
    private static boolean isDrive(String text, int colon) {
        return colon == 1
                && Character.isLetter(text.charAt(0))
                && (text.startsWith("/", colon + 1) || text.startsWith("\\", colon + 1));
    }

    private static String onlyVariable(String text) {
        int start = text.indexOf('$');
        int end = start < 0 ? 0 : end(text, start + 1);
        return start < 0 || text.indexOf('$', end) >= 0 ? text : text.substring(start, end);
    }

    private static int end(String text, int name) {
        return text.startsWith("{", name) ? afterBraces(text, name) : afterName(text, name);
    }

    private static int afterBraces(String text, int at) {
        int depth = 0;
        for (int next = at; next < text.length(); next++) {
            depth += text.charAt(next) == '{' ? 1 : text.charAt(next) == '}' ? -1 : 0;
            if (depth == 0) {
                return next + 1;
            }
        }
        return text.length();
    }

    private static int afterName(String text, int at) {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && "\"'".indexOf(text.charAt(0)) >= 0
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
