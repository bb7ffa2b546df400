package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Compose files that nobody should have written: broken by chance, or made to use up time and memory. */
public final class Hostile {
    private static final Vector<String> NOISE = Vector.of(
            "a",
            "b",
            "services",
            "image",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            " ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&a ",
            "*a",
            "<<",
            "!x ",
            "!!int ",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "#",
            "%",
            "?",
            "---",
            "...",
            "~",
            "1",
            "$",
            "${",
            "\t");

    private Hostile() {}

    /** Any bytes, mostly not even text. */
    public static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    }

    /** Text that is made of what means something in YAML. */
    public static Arbitrary<String> yamlNoise() {
        return Arbitraries.of(NOISE.asJava()).list().ofMaxSize(40).map(words -> String.join("", words));
    }

    /** Valid applications with one value of another kind. */
    public static Arbitrary<ComposeApp> mutated(Projects projects) {
        return Mutations.ofTree(projects.apps());
    }

    /** Changes that put a value of another kind into a place of a document. */
    public static Arbitrary<UnaryOperator<Tree>> mutations() {
        return Mutations.within();
    }

    /** Valid applications with one text whose numbers are too long. */
    public static Arbitrary<ComposeApp> longNumbers(Projects projects) {
        return Mutations.ofNumbers(projects.apps());
    }

    /** Valid files with cuts and insertions. */
    public static Arbitrary<String> damaged(Projects projects) {
        return Mutations.ofText(projects.apps());
    }

    /** Up to 100 000 levels of lists or mappings, closed or not. */
    public static Arbitrary<String> deep() {
        Arbitrary<String> open = Arbitraries.of("[", "{a: ", "- ", "? ", "services: {a: [");
        Arbitrary<Integer> levels = Arbitraries.of(10, 319, 320, 321, 1_000, 5_000, 100_000);
        return Combinators.combine(open, levels, Arbitraries.of("", "]", "}"))
                .as((opening, count, close) -> opening.repeat(count) + "1" + close.repeat(count));
    }

    /** Anchors, each of many aliases of the one before: up to 10 to the power of 20 values when written out. */
    public static Arbitrary<String> aliasBomb() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 20),
                        Arbitraries.integers().between(2, 10),
                        Arbitraries.of("[%s]", "{%s}"))
                .as(Hostile::bomb);
    }

    private static String bomb(int levels, int width, String form) {
        StringBuilder text = new StringBuilder("x-0: &a0 [x, y]\n");
        for (int level = 1; level <= levels; level++) {
            text.append("x-" + level + ": &a" + level + " " + form.formatted(aliases(level - 1, width, form)) + "\n");
        }
        return text + "services: {web: {image: nginx, command: *a" + levels + ", labels: *a" + levels + "}}\n";
    }

    private static String aliases(int level, int width, String form) {
        boolean listed = form.startsWith("[");
        return Vector.range(0, width)
                .map(number -> listed ? "*a" + level : "k" + number + ": *a" + level)
                .mkString(", ");
    }
}
