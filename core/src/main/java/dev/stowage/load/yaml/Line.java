package dev.stowage.load.yaml;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A line as the one who wrote it meant it, for what can be said of it when the parser understands it no more. */
record Line(SourceFile file, int number, String text) {
    static Line of(SourceFile file, int number) {
        return new Line(file, number, file.line(number).getOrElse(""));
    }

    /** The nearest line above that says something. */
    Option<Line> above() {
        return Stream.rangeBy(number - 1, 0, -1)
                .map(above -> Line.of(file, above))
                .find(line -> !line.content().isEmpty());
    }

    /** A column where a line above begins, and what stands there. */
    record Level(int column, String what) {
        @Override
        public String toString() {
            return column + ", like " + what + " above";
        }
    }

    /** What this line could stand beside: the nearest line above, and all that it belongs to. */
    Stream<Level> outwards() {
        return above().toStream().flatMap(Line::andFurtherOut).flatMap(Line::levels);
    }

    private Vector<Level> levels() {
        Option<Level> item = Option.when(isItem(), () -> new Level(column(), "the item"));
        return Vector.of(new Level(innerColumn(), key().getOrElse("the text"))).appendAll(item);
    }

    private Stream<Line> andFurtherOut() {
        return Stream.cons(
                this,
                () -> Stream.iterate(above(), line -> line.flatMap(Line::above))
                        .takeWhile(Option::isDefined)
                        .flatMap(line -> line)
                        .find(line -> line.column() < column())
                        .toStream()
                        .flatMap(Line::andFurtherOut));
    }

    /** What stands before a place in it. */
    String before(Span place) {
        int points = Math.min(place.column() - 1, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, points));
    }

    /** Without white space around it, and nothing when it is a remark. */
    String content() {
        String stripped = text.strip();
        return stripped.startsWith("#") ? "" : stripped;
    }

    /** Where its content begins. */
    int column() {
        return 1 + text.codePointCount(0, text.length() - text.stripLeading().length());
    }

    boolean isItem() {
        return content().equals("-") || content().startsWith("- ");
    }

    /** The content without the dashes of the items that begin here. */
    String inner() {
        String rest = content();
        while (rest.startsWith("- ")) {
            rest = rest.substring(2).stripLeading();
        }
        return rest;
    }

    /** Where the content behind its dashes begins. */
    int innerColumn() {
        String content = content();
        return column() + content.codePointCount(0, content.length() - inner().length());
    }

    /** The key that the line begins with; none when it has no colon that ends one. */
    Option<String> key() {
        String inner = inner();
        int colon = inner.endsWith(":") && !inner.contains(": ") ? inner.length() - 1 : inner.indexOf(": ");
        return Option.when(colon > 0, () -> inner.substring(0, colon));
    }

    /** What stands behind the key, or all of it when there is no key. */
    String value() {
        return key().map(key -> inner().substring(key.length() + 1).strip()).getOrElse(this::inner);
    }

    Span whole() {
        return piece(content());
    }

    /** Its content behind the dashes. */
    Span span() {
        return piece(inner());
    }

    /** The first place of a piece of its content. */
    Span piece(String piece) {
        int at = Math.max(
                0, text.indexOf(piece, text.length() - text.stripLeading().length()));
        int column = 1 + text.codePointCount(0, at);
        return new Span(file, number, column, number, column + piece.codePointCount(0, piece.length()));
    }
}
