package dev.stowage.problem;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What a misspelled word was likely meant to be. */
public final class NearestName {
    private NearestName() {}

    /** The nearest of the candidates, as {@link Vocabulary#nearest} finds it. */
    public static Option<String> of(String word, Iterable<String> candidates) {
        return Vocabulary.of(candidates).nearest(word);
    }

    /**
     * Whether a word is likely meant to be this name: misspelled, shortened as {@code src} for {@code source}, or called as
     * other tools do.
     */
    public static boolean means(String word, String name) {
        return of(word, Vector.of(name)).isDefined()
                || shortens(word, name)
                || otherwise(word, Vector.of(name)).nonEmpty();
    }

    /** The candidates that other tools call so, as {@code dst} for {@code target}. */
    public static Vector<String> otherwise(String word, Vector<String> candidates) {
        return OtherWords.meant(word, candidates);
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
        return Vocabulary.of(candidates).hint(word);
    }

    /** The hint that names the nearest candidate, or else all of them, when they are many the first few. */
    public static String hintOrAll(String word, Vector<String> candidates) {
        return Vocabulary.of(candidates).hintOrAll(word);
    }
}
