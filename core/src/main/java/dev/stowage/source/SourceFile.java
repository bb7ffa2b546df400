package dev.stowage.source;

import io.vavr.control.Option;
import java.util.stream.IntStream;

/**
 * A file as it was read, under the name that messages use. Files that may hold secrets (env files) are {@link #withheld}:
 * they can be named and pointed into, but no line of theirs is ever shown.
 */
public final class SourceFile {
    private final String name;
    private final Option<Lines> lines;

    private SourceFile(String name, Option<Lines> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** A text and where each of its lines begins: lines are asked for once per short form, so they are not counted anew. */
    private static final class Lines {
        private final String text;
        private final int[] starts;

        /** Whether every code point is one char, so that columns need not be counted. */
        private final boolean plain;

        private Lines(String text, int[] starts) {
            this.text = text;
            this.starts = starts;
            this.plain = text.codePointCount(0, text.length()) == text.length();
        }

        static Lines of(String text) {
            IntStream.Builder starts = IntStream.builder();
            starts.add(0);
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                starts.add(end + 1);
            }
            return new Lines(text, starts.build().toArray());
        }

        Option<String> line(int number) {
            return Option.when(has(number), () -> withoutBreak(number));
        }

        private String withoutBreak(int number) {
            return text.substring(starts[number - 1], end(number));
        }

        private int end(int number) {
            int end = number < starts.length ? starts[number] - 1 : text.length();
            return end > starts[number - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
        }

        /** Only this is copied of a line that may be the whole file. */
        private String part(int number, int column, int endColumn) {
            int from = offset(number, column);
            return text.substring(from, Math.max(from, offset(number, endColumn)));
        }

        private int offset(int number, int column) {
            int start = starts[number - 1];
            int points = Math.min(column - 1, length(number));
            return plain ? start + points : text.offsetByCodePoints(start, points);
        }

        int length(int number) {
            return plain ? end(number) - starts[number - 1] : text.codePointCount(starts[number - 1], end(number));
        }

        boolean has(int number) {
            return number > 0 && number <= starts.length;
        }
    }

    /** A file whose lines may be quoted in messages. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, Option.some(Lines.of(text)));
    }

    /** A file whose content is never quoted. */
    public static SourceFile withheld(String name) {
        return new SourceFile(name, Option.none());
    }

    public String name() {
        return name;
    }

    /** The whole text; none when it is withheld. */
    public Option<String> text() {
        return lines.map(all -> all.text);
    }

    /** Line {@code number}, counted from 1, without its line break; none when there is no such line or it is withheld. */
    public Option<String> line(int number) {
        return lines.flatMap(all -> all.line(number));
    }

    /**
     * What stands in a line from one column to another, which is exclusive, as far as the line goes; none where there is no
     * such line or it is withheld.
     */
    public Option<String> part(int number, int column, int endColumn) {
        return lines.filter(all -> all.has(number)).map(all -> all.part(number, column, endColumn));
    }

    /** How many columns a line has; none where there is no such line or it is withheld. */
    public Option<Integer> length(int number) {
        return lines.filter(all -> all.has(number)).map(all -> all.length(number));
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
