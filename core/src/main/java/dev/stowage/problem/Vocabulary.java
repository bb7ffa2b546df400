package dev.stowage.problem;

import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Locale;

/** The words that can stand somewhere, ready to be held against many others: where one is unknown, thousands may be. */
public final class Vocabulary {
    private static final int LETTERS_PER_MISTAKE = 3;
    private static final int MOST_LISTED = 50;

    /** Where every name of a long file is wrong, each would be compared with all others. */
    public static final int MOST_COMPARED = 2_000;

    private final Vector<String> words;
    private final Lazy<Compared> compared;
    private final Lazy<Compared> inSmallLetters;
    private final Option<String> leftOut;

    private Vocabulary(
            Vector<String> words, Lazy<Compared> compared, Lazy<Compared> inSmallLetters, Option<String> leftOut) {
        this.words = words;
        this.compared = compared;
        this.inSmallLetters = inSmallLetters;
        this.leftOut = leftOut;
    }

    /** Words as they are compared, each with its letters. */
    private static final class Compared {
        private final String[] words;
        private final long[] letters;

        Compared(Vector<String> words) {
            this.words = words.toJavaArray(String[]::new);
            this.letters = new long[this.words.length];
            Arrays.setAll(letters, at -> letters(this.words[at]));
        }
    }

    /** Of these words, the earlier of two that are equally near is the nearer one. */
    public static Vocabulary of(Iterable<String> words) {
        Vector<String> all = Vector.ofAll(words);
        return new Vocabulary(
                all,
                Lazy.of(() -> new Compared(all.take(MOST_COMPARED))),
                Lazy.of(() -> new Compared(all.take(MOST_COMPARED).map(Vocabulary::inSmallLetters))),
                Option.none());
    }

    /** The same words but for one of them, as a service that cannot depend on itself. */
    public Vocabulary without(String word) {
        return new Vocabulary(words, compared, inSmallLetters, Option.some(word));
    }

    /**
     * The word that differs in capital letters only; else the one with the fewest mistakes (a letter added, lost, changed,
     * or swapped with its neighbour), the first of equals; else the one with the fewest that are no matter of capital
     * letters. None when the nearest has more than one mistake in three letters, or no letter in common. Words behind the
     * 2,000th are not looked at.
     */
    public Option<String> nearest(String word) {
        String small = inSmallLetters(word);
        return nearest(small, inSmallLetters.get(), 0)
                .orElse(() -> nearest(word, compared.get(), mistakes(word)))
                .orElse(() -> nearest(small, inSmallLetters.get(), mistakes(word)));
    }

    private static String inSmallLetters(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The most that a word may have. */
    private static int mistakes(String word) {
        return Math.min(word.length() - 1, Math.max(1, word.length() / LETTERS_PER_MISTAKE));
    }

    private Option<String> nearest(String word, Compared known, int most) {
        long own = letters(word);
        int fewest = most + 1;
        int nearest = -1;
        for (int at = 0; at < known.words.length && fewest > 0; at++) {
            if (!differ(own, known.letters[at], fewest) && !leftOut.contains(words.get(at))) {
                int mistakes = EditDistance.between(word, known.words[at], fewest);
                nearest = mistakes < fewest ? at : nearest;
                fewest = mistakes;
            }
        }
        return nearest < 0 ? Option.none() : Option.some(words.get(nearest));
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
    private static boolean differ(long letters, long others, int bound) {
        return Long.bitCount(letters & ~others) >= bound || Long.bitCount(others & ~letters) >= bound;
    }

    /** The hint that names the nearest word. */
    public Option<String> hint(String word) {
        return nearest(word).map(name -> "did you mean " + name + "?");
    }

    /** The hint that names the nearest word, or else all of them, when they are many the first few. */
    public String hintOrAll(String word) {
        return hint(word).getOrElse(() -> "write one of " + listed());
    }

    /** The same; what to do else, where there is no word. */
    public String hintOrAll(String word, String ifNone) {
        return size() == 0 ? ifNone : hintOrAll(word);
    }

    private int size() {
        return words.size() - (leftOut.isDefined() ? 1 : 0);
    }

    private String listed() {
        int more = size() - MOST_LISTED;
        return words.iterator().reject(leftOut::contains).take(MOST_LISTED).mkString(", ")
                + (more > 0 ? ", or one of " + more + " more" : "");
    }
}
