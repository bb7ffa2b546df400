package dev.stowage.problem;

import dev.stowage.source.Span;

/** A line of a source file, cut to a readable length around a span, with the carets that go under it. */
record Excerpt(String line, String padding, String carets) {
    private static final int LONGEST = 120;
    private static final int BEFORE = 40;
    private static final String CUT = "...";

    /** A span of several lines is underlined to the end of its first. */
    static Excerpt of(String text, Span span) {
        int[] points = Visible.text(text).codePoints().toArray();
        int start = Math.min(span.column() - 1, points.length);
        int end = span.endLine() > span.line() ? endOfText(points) : Math.min(span.endColumn() - 1, points.length);
        int from = points.length <= LONGEST || start < LONGEST - BEFORE ? 0 : start - BEFORE;
        int to = Math.min(points.length, from + LONGEST);
        return cut(points, from, to, start, Math.min(end, to));
    }

    private static Excerpt cut(int[] points, int from, int to, int start, int end) {
        String left = from > 0 ? CUT : "";
        String right = to < points.length ? CUT : "";
        String line = left + new String(points, from, to - from) + right;
        return new Excerpt(line, " ".repeat(left.length()) + blanks(points, from, start), carets(points, start, end));
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
