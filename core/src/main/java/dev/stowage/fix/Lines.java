package dev.stowage.fix;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The lines of a text around an offset. */
final class Lines {
    private final String text;

    /** Where each line starts, for edits are many in a long text. */
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(at -> text.charAt(at) == '\n')
                                .map(at -> at + 1))
                .toArray();
    }

    String text() {
        return text;
    }

    int start(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line break of the line stands, or the end of the text. */
    int end(int offset) {
        int lineBreak = text.indexOf('\n', offset);
        int end = lineBreak < 0 ? text.length() : lineBreak;
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line break before the start of a line stands. */
    int endBefore(int start) {
        int lineBreak = start - 1;
        return lineBreak > 0 && text.charAt(lineBreak - 1) == '\r' ? lineBreak - 1 : lineBreak;
    }

    /** Where the next line starts, or the end of the text. */
    int next(int offset) {
        int lineBreak = text.indexOf('\n', offset);
        return lineBreak < 0 ? text.length() : lineBreak + 1;
    }

    /** How far the offset is from the start of its line. */
    int column(int offset) {
        return offset - start(offset);
    }

    /** How far the members of a collection are from the start of their lines: keys, or the dashes of items. */
    int indent(Part.Collection collection) {
        return column(collection.body());
    }

    /** What stands on the line before the offset. */
    String before(int offset) {
        return text.substring(start(offset), offset);
    }

    /** The offset of a line and a column, both from 1; columns count code points. */
    int offset(int line, int column) {
        int at = line > starts.length ? text.length() : starts[line - 1];
        int most = text.codePointCount(at, end(at));
        return text.offsetByCodePoints(at, Math.min(column - 1, most));
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** The column of an offset, from 1, in code points. */
    int point(int offset) {
        return 1 + text.codePointCount(start(offset), offset);
    }
}
