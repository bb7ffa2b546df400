package dev.stowage.compat;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list of cases, one a line: the name, what of the case is meant, a colon, and the reason. Lines with {@code #} are notes. */
record Listed(Vector<Tuple2<String, String>> lines) {
    static final Listed NONE = new Listed(Vector.empty());
    private static final String ANY = "*";

    static Listed in(Path file) {
        try {
            return new Listed(Vector.ofAll(Files.readAllLines(file))
                    .reject(line -> line.isBlank() || line.startsWith("#"))
                    .map(Listed::line));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Tuple2<String, String> line(String text) {
        String[] words = text.substring(0, text.indexOf(": ")).split(" ", 2);
        return Tuple.of(words[0], words.length > 1 ? words[1] : "");
    }

    boolean names(String name) {
        return lines.exists(line -> line._1.equals(name));
    }

    /** What is listed of this case alone. */
    Set<String> of(String name) {
        return lines.filter(line -> line._1.equals(name)).map(Tuple2::_2).toSet();
    }

    /** These without what is listed for any case, where {@code *} stands for any letters. */
    Set<String> besidesAny(Set<String> aspects) {
        Set<String> patterns = of(ANY);
        return HashSet.ofAll(aspects).reject(aspect -> patterns.exists(pattern -> Wildcard.matches(pattern, aspect)));
    }
}
