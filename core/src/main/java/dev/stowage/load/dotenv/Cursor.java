package dev.stowage.load.dotenv;

import io.vavr.control.Option;

/** A place in the text of an env file, moving forward statement by statement. */
final class Cursor {
    private final String text;
    private int at;
    private int counted;
    private int line = 1;

    Cursor(String text) {
        this.text = text;
    }

    /** Moves over blanks, empty lines and comments; false at the end. */
    boolean nextStatement() {
        while (at < text.length()) {
            if (Blank.isAny(text.charAt(at))) {
                at++;
            } else if (text.charAt(at) == '#') {
                skipLine();
            } else {
                return true;
            }
        }
        return false;
    }

    /** The line that the cursor is in, from 1; counted on from where it was asked for last. */
    int line() {
        for (; counted < at; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    void skipLine() {
        at = lineEnd();
    }

    void skipWord(String word) {
        int after = at + word.length();
        if (text.startsWith(word, at) && after < text.length() && Blank.isInside(text.charAt(after))) {
            at = after;
            skipBlanks();
        }
    }

    /** The text up to {@code =}, {@code :} or the end of the line, without blanks behind it. */
    String name() {
        int start = at;
        while (at < text.length() && "=:\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Blank.trimmed(text.substring(start, at));
    }

    /** Whether a value follows the name; takes the separator and the blanks behind it. */
    boolean takesSeparator() {
        if (at >= text.length() || text.charAt(at) == '\n') {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    /** The quote that the value begins with, 0 for none. */
    char quote() {
        char sign = at < text.length() ? text.charAt(at) : 0;
        return sign == '"' || sign == '\'' ? sign : 0;
    }

    /** To the end of the line or to a comment, which begins with a blank. */
    String unquoted() {
        String line = text.substring(at, lineEnd());
        skipLine();
        int comment = line.indexOf(" #");
        return Blank.trimmedEnd(comment < 0 ? line : line.substring(0, comment));
    }

    /** To the closing quote, which a backslash hides; none when there is none, and then the text is at its end. */
    Option<String> quoted(char quote) {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == quote) {
                at++;
                return Option.some(value.toString());
            }
            if (sign == '\\' && at + 1 < text.length()) {
                at++;
                value.append(text.charAt(at) == quote ? "" : "\\");
            }
            value.append(text.charAt(at));
        }
        return Option.none();
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void skipBlanks() {
        while (at < text.length() && Blank.isInside(text.charAt(at))) {
            at++;
        }
    }
}
