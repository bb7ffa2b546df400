package dev.stowage.source;

import io.vavr.control.Option;

/**
 * A file as it was read, under the name that messages use. Files that may hold secrets (env files) are {@link #withheld}:
 * they can be named and pointed into, but no line of theirs is ever shown.
 */
public final class SourceFile {
    private final String name;
    private final Option<String> text;

    private SourceFile(String name, Option<String> text) {
        this.name = name;
        this.text = text;
    }

    /** A file whose lines may be quoted in messages. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, Option.some(text));
    }

    /** A file whose content is never quoted. */
    public static SourceFile withheld(String name) {
        return new SourceFile(name, Option.none());
    }

    public String name() {
        return name;
    }

    /** Line {@code number}, counted from 1, without its line break; none when there is no such line or it is withheld. */
    public Option<String> line(int number) {
        return text.flatMap(all -> lineOf(all, number));
    }

    private static Option<String> lineOf(String text, int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return Option.none();
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String line = end < 0 ? text.substring(start) : text.substring(start, end);
        return Option.some(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    /** Files are equal when their names are: one name is read once in a load. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
