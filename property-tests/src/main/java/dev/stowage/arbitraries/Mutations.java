package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid applications with something in them that does not belong there. */
final class Mutations {
    private static final Vector<String> SNIPPETS = Vector.of(
            "include: compose.yaml\n",
            "extends: {service: a1}",
            "<<: *a",
            "<<: [*a, *b]",
            "&a ",
            "*a",
            "!reset ",
            "!override ",
            "!!binary ",
            "!<tag:x> ",
            "! ",
            "${",
            "${A:?}",
            "${A:-${B",
            "$",
            "---\n",
            "...\n",
            "? ",
            ": ",
            "- ",
            "\t",
            "\n",
            "'",
            "\"",
            "|\n",
            ">-\n",
            "[",
            "]",
            "{",
            "}",
            "#",
            "%YAML 9.9\n",
            "\u0000",
            "\u0085",
            "\ufeff",
            "\ud83d\udea2",
            "1e999",
            "0x",
            "-0",
            "99999999999999999999",
            "services:",
            "env_file: .",
            "file: /",
            "content: {}",
            "x-aws-role: {}");

    private static final String LONG_NUMBER = "9".repeat(25);

    private Mutations() {}

    /** One place of the document taken by something else. */
    static Arbitrary<ComposeApp> ofTree(Arbitrary<ComposeApp> apps) {
        return Combinators.combine(apps, within())
                .as((app, change) -> app.withDocument((Tree.Fields) change.apply(app.document())));
    }

    /** Puts something else in one place below the top of a document. */
    static Arbitrary<UnaryOperator<Tree>> within() {
        return Combinators.combine(Arbitraries.integers().between(0, 10_000), anything())
                .as((place, other) ->
                        document -> replaced(document, 1 + place % Math.max(1, size(document) - 1), other));
    }

    /** The numbers in one text so long that no type of the language holds them. */
    static Arbitrary<ComposeApp> ofNumbers(Arbitrary<ComposeApp> apps) {
        return Combinators.combine(apps, Arbitraries.integers().between(0, 10_000))
                .as((app, choice) -> app.withDocument(withLongNumber(app.document(), choice)));
    }

    private static Tree.Fields withLongNumber(Tree.Fields document, int choice) {
        Vector<Tree> all = flat(document);
        Vector<Integer> places = Vector.range(0, all.size()).filter(place -> hasNumber(all.get(place)));
        if (places.isEmpty()) {
            return document;
        }
        int place = places.get(choice % places.size());
        String text = ((Tree.Text) all.get(place)).value();
        return (Tree.Fields) replaced(document, place, Tree.text(text.replaceAll("[0-9]+", LONG_NUMBER)));
    }

    private static boolean hasNumber(Tree tree) {
        return tree instanceof Tree.Text text && text.value().matches("(?s).*[0-9].*");
    }

    /** The document and all values in it, in the order in which {@link #replaced} counts them. */
    private static Vector<Tree> flat(Tree tree) {
        return children(tree).flatMap(Mutations::flat).prepend(tree);
    }

    /** A place of a text, and what happens there. */
    private record Edit(double place, int length, String snippet) {
        String in(String text) {
            int from = (int) (place * text.length());
            int to = Math.min(text.length(), from + length);
            return text.substring(0, from) + snippet + text.substring(to);
        }
    }

    /** The text of an application, in a few places cut, or with something put in. */
    static Arbitrary<String> ofText(Arbitrary<ComposeApp> apps) {
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.of(SNIPPETS.asJava())))
                .as(Edit::new);
        return Combinators.combine(apps, edit.list().ofMinSize(1).ofMaxSize(3))
                .as((app, edits) -> Vector.ofAll(edits).foldLeft(app.text(), (text, one) -> one.in(text)));
    }

    private static Arbitrary<Tree> anything() {
        Arbitrary<Tree> scalar = Arbitraries.oneOf(
                Arbitraries.of(Tree.NOTHING, Tree.bool(true), Tree.whole(0), Tree.whole(-1), Tree.text("")),
                Texts.any().map(Tree::text),
                Arbitraries.of(1e9, -0.5, 1e300, Double.MIN_VALUE).map(Tree.Decimal::new),
                Arbitraries.of("2147483648", "-9223372036854775809", "1" + "0".repeat(60))
                        .map(digits -> new Tree.Whole(new BigInteger(digits))));
        Arbitrary<Tree> items = scalar.list().ofMaxSize(3).map(Trees::items);
        Arbitrary<Tree> fields = Combinators.combine(keys(), scalar)
                .as(Tuple2::new)
                .list()
                .ofMaxSize(3)
                .map(Trees::fields);
        return Arbitraries.oneOf(scalar, items, fields);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                Texts.any(),
                Arbitraries.of(
                        "name", "file", "external", "image", "extends", "service", "condition", "source", "target"));
    }

    /** How many values a document has, itself counted. */
    private static int size(Tree tree) {
        return 1 + children(tree).map(Mutations::size).sum().intValue();
    }

    private static Vector<Tree> children(Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            return fields.values().values().toVector();
        }
        return tree instanceof Tree.Items items ? items.values() : Vector.empty();
    }

    /** The document with another value in this place, counted from the top; 0 is the document itself. */
    private static Tree replaced(Tree tree, int place, Tree other) {
        if (place == 0) {
            return other;
        }
        int left = place - 1;
        Vector<Tree> children = children(tree);
        for (int at = 0; at < children.size(); at++) {
            int size = size(children.get(at));
            if (left < size) {
                return withChild(tree, at, replaced(children.get(at), left, other));
            }
            left -= size;
        }
        return tree;
    }

    private static Tree withChild(Tree tree, int at, Tree child) {
        return tree instanceof Tree.Fields fields
                ? Trees.fields(fields.values().toVector().update(at, entry -> entry.map2(old -> child)))
                : new Tree.Items(((Tree.Items) tree).values().update(at, child));
    }
}
