package dev.stowage.problem;

/**
 * How far two words are apart: letters added, lost, changed, or swapped with their neighbour (the Damerau-Levenshtein
 * distance in its restricted form).
 */
final class EditDistance {
    private final String word;
    private final String other;
    private final int skipped;

    private EditDistance(String word, String other, int skipped) {
        this.word = word;
        this.other = other;
        this.skipped = skipped;
    }

    /** The mistakes between two words, or {@code bound} when they are no fewer. What both begin and end with has none. */
    static int between(String word, String other, int bound) {
        if (Math.abs(word.length() - other.length()) >= bound) {
            return bound;
        }
        int shorter = Math.min(word.length(), other.length());
        int first = 0;
        while (first < shorter && word.charAt(first) == other.charAt(first)) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && word.charAt(word.length() - 1 - last) == other.charAt(other.length() - 1 - last)) {
            last++;
        }
        EditDistance inside = new EditDistance(word, other, first);
        return inside.count(word.length() - first - last, other.length() - first - last, bound);
    }

    /** Nothing comes down to less than the least of two rows. */
    private int count(int height, int width, int bound) {
        int[] beforeLast = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = firstRow(width);
        int least = 0;
        int leastBefore = 0;
        for (int at = 1; at <= height && Math.min(least, leastBefore) < bound; at++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            leastBefore = least;
            least = filled(row, last, beforeLast, at);
        }
        return Math.min(bound, Math.max(row[width], Math.min(least, leastBefore)));
    }

    private static int[] firstRow(int width) {
        int[] row = new int[width + 1];
        for (int column = 0; column <= width; column++) {
            row[column] = column;
        }
        return row;
    }

    /** Fills a row; its least count. */
    private int filled(int[] row, int[] last, int[] beforeLast, int at) {
        row[0] = at;
        int least = at;
        for (int column = 1; column < row.length; column++) {
            int changed = last[column - 1] + (same(at, column) ? 0 : 1);
            row[column] = Math.min(changed, 1 + Math.min(last[column], row[column - 1]));
            if (at > 1 && column > 1 && same(at, column - 1) && same(at - 1, column)) {
                row[column] = Math.min(row[column], beforeLast[column - 2] + 1);
            }
            least = Math.min(least, row[column]);
        }
        return least;
    }

    private boolean same(int at, int column) {
        return word.charAt(skipped + at - 1) == other.charAt(skipped + column - 1);
    }
}
