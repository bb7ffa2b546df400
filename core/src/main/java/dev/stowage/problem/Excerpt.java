package dev.stowage.problem;

import dev.stowage.source.Span;
import io.vavr.control.Option;

/** A line of a source file, cut to a readable length around a span, with the carets that go under it. */
record Excerpt(String line, String padding, String carets) {
    private static final int LONGEST = 120;
    private static final int BEFORE = 40;
    private static final String CUT = "...";

    /** A span of several lines is underlined to the end of its first. */
    static Option<Excerpt> of(Span span) {
        return span.file().length(span.line()).flatMap(length -> around(span, length));
    }

    /** Of a long line nothing else is looked at: all of a file may be on one. */
    private static Option<Excerpt> around(Span span, int length) {
        int start = Math.min(span.column() - 1, length);
        int from = length <= LONGEST || start < LONGEST - BEFORE ? 0 : start - BEFORE;
        int to = Math.min(length, from + LONGEST);
        return span.file()
                .part(span.line(), from + 1, to + 1)
                .map(text -> Visible.text(text).codePoints().toArray())
                .map(points -> cut(points, from > 0, to < length, start - from, end(span, points, from)));
    }

    private static int end(Span span, int[] points, int from) {
        return span.endLine() > span.line() ? endOfText(points) : Math.min(span.endColumn() - 1 - from, points.length);
    }

    private static Excerpt cut(int[] points, boolean before, boolean behind, int start, int end) {
        String left = before ? CUT : "";
        String line = left + new String(points, 0, points.length) + (behind ? CUT : "");
        return new Excerpt(line, " ".repeat(left.length()) + blanks(points, 0, start), carets(points, start, end));
    }

    private static int endOfText(int[] points) {
        int end = points.length;
        while (end > 0 && Character.isWhitespace(points[end - 1])) {
            end--;
        }
        return end;
    }

    private static String blanks(int[] points, int from, int to) {
        StringBuilder blanks = new StringBuilder();
        for (int at = from; at < to; at++) {
            blanks.append(Visible.blank(points[at]));
        }
        return blanks.toString();
    }

    private static String carets(int[] points, int from, int to) {
        int columns = 0;
        for (int at = from; at < to; at++) {
            columns += Visible.width(points[at]);
        }
        return "^".repeat(Math.max(1, columns));
    }
}
