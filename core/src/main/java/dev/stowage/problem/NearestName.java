package dev.stowage.problem;

import io.vavr.control.Option;

/** Finds what a misspelled word was meant to be. */
public final class NearestName {
    private NearestName() {}

    /**
     * The candidate with the fewest edits from {@code word}, the first of equals; none when more than a third of the
     * word would have to change. An edit inserts, removes or replaces a character, or swaps two neighbours.
     */
    public static Option<String> of(String word, Iterable<String> candidates) {
        int best = Math.max(1, word.length() / 3) + 1;
        Option<String> nearest = Option.none();
        for (String candidate : candidates) {
            int edits = Math.abs(candidate.length() - word.length()) < best ? edits(word, candidate) : best;
            if (edits < best) {
                best = edits;
                nearest = Option.some(candidate);
            }
        }
        return nearest;
    }

    /** Optimal string alignment distance, with three rows of the table at a time. */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(a, b, i, last, beforeLast);
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static int[] row(String a, String b, int i, int[] last, int[] beforeLast) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), replaced);
            if (swapped(a, b, i, j)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row;
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
