package dev.stowage.validate.rules;

import dev.stowage.value.PosixPath;
import java.util.regex.Pattern;

/** The names that corrections give to volumes, and to entries of configs and secrets that stand for files of the host. */
final class EntryNames {
    /** Where a path has nothing that a name can have. */
    static final String FALLBACK = "data";

    private EntryNames() {}

    /** The last part of a path, as far as a name can have it; a single letter before a colon would be a drive of Windows. */
    static String of(String path) {
        String letters = plain(PosixPath.name(path)).replaceAll("^[^a-zA-Z0-9]+", "");
        if (letters.isEmpty()) {
            return FALLBACK;
        }
        return letters.length() == 1 ? letters + "-" + FALLBACK : letters;
    }

    /** The name where the same one without a number is taken. */
    static String numbered(String name, int number) {
        return name + "-" + number;
    }

    /** Of a file of a directory that is mounted as a whole, and has that name. */
    static String inDirectory(String directory, String file) {
        return plain(directory + "-" + file);
    }

    /** Whether an entry is called as {@link #inDirectory} calls that of the file, with or without a number. */
    static boolean isInDirectory(String entry, String file) {
        String directory = of(PosixPath.directory(file));
        String name = plain(PosixPath.name(file));
        return entry.matches(Pattern.quote(directory) + "(-[0-9]+)?-" + Pattern.quote(name));
    }

    private static String plain(String name) {
        return name.replaceAll("[^a-zA-Z0-9_.-]", "-");
    }
}
