package dev.stowage.fix;

/** The lines of a text around an offset. */
record Lines(String text) {
    int start(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line break of the line stands, or the end of the text. */
    int end(int offset) {
        int lineBreak = text.indexOf('\n', offset);
        int end = lineBreak < 0 ? text.length() : lineBreak;
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
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

    /** What stands on the line before the offset. */
    String before(int offset) {
        return text.substring(start(offset), offset);
    }

    /** The offset of a line and a column, both from 1; columns count code points. */
    int offset(int line, int column) {
        int at = 0;
        for (int number = 1; number < line; number++) {
            at = next(at);
        }
        int most = text.codePointCount(at, end(at));
        return text.offsetByCodePoints(at, Math.min(column - 1, most));
    }
}
