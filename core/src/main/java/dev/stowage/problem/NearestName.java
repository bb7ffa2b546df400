package dev.stowage.problem;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What a misspelled word was likely meant to be. */
public final class NearestName {
    private static final int LETTERS_PER_MISTAKE = 3;
    private static final int MOST_LISTED = 50;

    /** Where every name of a long file is wrong, each would be compared with all others. */
    private static final int MOST_COMPARED = 2_000;

    private NearestName() {}

    /**
     * The candidate with the fewest mistakes (a letter added, lost, changed, or swapped with its neighbour), the first of
     * equals; none when the nearest has more than one mistake in three
     * letters, or no letter in common. Candidates behind the 2,000th are not looked at.
     */
    public static Option<String> of(String word, Iterable<String> candidates) {
        int most = Math.min(word.length() - 1, Math.max(1, word.length() / LETTERS_PER_MISTAKE));
        String nearest = "";
        int fewest = most + 1;
        long letters = letters(word);
        int compared = 0;
        for (String candidate : candidates) {
            if (fewest == 0 || compared++ == MOST_COMPARED) {
                break;
            }
            int mistakes = differ(letters, candidate, fewest) ? fewest : mistakes(word, candidate, fewest);
            if (mistakes < fewest) {
                nearest = candidate;
                fewest = mistakes;
            }
        }
        return fewest > most ? Option.none() : Option.some(nearest);
    }

    /** Each letter as one bit; several letters may share one. */
    private static long letters(String word) {
        long letters = 0;
        for (int at = 0; at < word.length(); at++) {
            letters |= 1L << word.charAt(at);
        }
        return letters;
    }

    /** Whether so many letters are in one of the words alone that there are as many mistakes: cheaper than to count these. */
    private static boolean differ(long letters, String candidate, int bound) {
        long others = letters(candidate);
        return Long.bitCount(letters & ~others) >= bound || Long.bitCount(others & ~letters) >= bound;
    }

    /** Whether a word is likely meant to be this name: misspelled, or shortened as {@code src} for {@code source}. */
    public static boolean means(String word, String name) {
        return of(word, Vector.of(name)).isDefined() || shortens(word, name);
    }

    /** The only candidate that the word shortens. */
    public static Option<String> shortened(String word, Vector<String> candidates) {
        return Option.some(candidates.filter(name -> shortens(word, name)))
                .filter(shortened -> shortened.size() == 1)
                .map(Vector::head);
    }

    private static boolean shortens(String word, String name) {
        int at = 0;
        for (int letter = 0; at < word.length() && letter < name.length(); letter++) {
            at += word.charAt(at) == name.charAt(letter) ? 1 : 0;
        }
        return word.length() > 1 && at == word.length() && word.charAt(0) == name.charAt(0);
    }

    /** The hint that names the nearest candidate. */
    public static Option<String> hint(String word, Iterable<String> candidates) {
        return of(word, candidates).map(name -> "did you mean " + name + "?");
    }

    /** The hint that names the nearest candidate, or else all of them, when they are many the first few. */
    public static String hintOrAll(String word, Vector<String> candidates) {
        return hint(word, candidates).getOrElse(() -> "write one of " + listed(candidates));
    }

    private static String listed(Vector<String> candidates) {
        int more = candidates.size() - MOST_LISTED;
        return candidates.take(MOST_LISTED).mkString(", ") + (more > 0 ? ", or one of " + more + " more" : "");
    }

    /** The Damerau-Levenshtein distance (restricted form), or {@code bound} when it is no less. */
    private static int mistakes(String word, String candidate, int bound) {
        if (Math.abs(word.length() - candidate.length()) >= bound) {
            return bound;
        }
        int[] beforeLast = new int[candidate.length() + 1];
        int[] last = new int[candidate.length() + 1];
        int[] row = firstRow(candidate.length());
        for (int at = 1; at <= word.length(); at++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            fill(row, last, beforeLast, word, candidate, at);
        }
        return Math.min(bound, row[candidate.length()]);
    }

    private static int[] firstRow(int length) {
        int[] row = new int[length + 1];
        for (int column = 0; column <= length; column++) {
            row[column] = column;
        }
        return row;
    }

    private static void fill(int[] row, int[] last, int[] beforeLast, String word, String candidate, int at) {
        row[0] = at;
        for (int column = 1; column < row.length; column++) {
            int changed = last[column - 1] + (word.charAt(at - 1) == candidate.charAt(column - 1) ? 0 : 1);
            row[column] = Math.min(changed, 1 + Math.min(last[column], row[column - 1]));
            if (swapped(word, candidate, at, column)) {
                row[column] = Math.min(row[column], beforeLast[column - 2] + 1);
            }
        }
    }

    private static boolean swapped(String word, String candidate, int at, int column) {
        return at > 1
                && column > 1
                && word.charAt(at - 1) == candidate.charAt(column - 2)
                && word.charAt(at - 2) == candidate.charAt(column - 1);
    }
}
