package dev.stowage.load.canonical;

import io.vavr.collection.Vector;

/** Where the text of a mount is split: at colons, but not after a drive letter and not inside of <code>${...}</code>. */
final class VolumeSections {
    static final int MOST = 3;

    private static final int LONGEST_UNSPLIT = 2;

    private VolumeSections() {}

    /** A text of one or two characters is one section, whatever it holds. */
    static Vector<Piece> of(Piece text) {
        return text.value().length() <= LONGEST_UNSPLIT ? Vector.of(text) : split(text);
    }

    private static Vector<Piece> split(Piece text) {
        String value = text.value();
        Vector<Piece> sections = Vector.empty();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < value.length(); at++) {
            depth = Math.max(0, depth + depthChange(value, at));
            if (value.charAt(at) == ':' && depth == 0 && !isDrive(value, start, at)) {
                sections = sections.append(text.cut(start, at));
                start = at + 1;
            }
        }
        return sections.append(text.cut(start, value.length()));
    }

    private static int depthChange(String value, int at) {
        if (value.startsWith("${", at)) {
            return 1;
        }
        return value.charAt(at) == '}' ? -1 : 0;
    }

    private static boolean isDrive(String value, int start, int colon) {
        return colon == start + 1 && Character.isLetter(value.charAt(start));
    }
}
