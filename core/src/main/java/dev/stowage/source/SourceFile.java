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

        private Lines(String text, int[] starts) {
            this.text = text;
            this.starts = starts;
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
            return Option.when(number > 0 && number <= starts.length, () -> withoutBreak(number));
        }

        private String withoutBreak(int number) {
            String line =
                    text.substring(starts[number - 1], number < starts.length ? starts[number] - 1 : text.length());
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
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
