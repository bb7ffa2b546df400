package dev.stowage.cli.print;

import java.io.File;
import java.util.regex.Pattern;

/** How a word is written for a shell, so that it stays one word. */
enum Quoting {
    POSIX(Pattern.compile("[\\w@%+=:,./-]+")) {
        @Override
        String quoted(String word) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
    },

    /** For {@code cmd.exe} and PowerShell; no name of a file has a double quote there. */
    WINDOWS(Pattern.compile("[\\w@+:./\\\\-]+")) {
        @Override
        String quoted(String word) {
            return "\"" + word.replace("\"", "\\\"") + "\"";
        }
    };

    private final Pattern plain;

    Quoting(Pattern plain) {
        this.plain = plain;
    }

    static Quoting ofThisSystem() {
        return File.separatorChar == '\\' ? WINDOWS : POSIX;
    }

    String of(String word) {
        return plain.matcher(word).matches() ? word : quoted(word);
    }

    abstract String quoted(String word);
}
