package dev.stowage.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.Tries;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** YAML and JSON of any data mean the same to every reader. */
class ReadBackLaws {
    /** What makes trouble in YAML, more often than chance would bring it. */
    private static final String TROUBLE =
            "-?:,[]{}#&*!|>'\"%@`=<~ \t\n\r.0123456789_xoe+TZynfalsu\\\u0085\u2028\uFEFF\u0007";

    @Property(tries = Tries.PLENTY)
    void anyTextComesBack(@ForAll("texts") String text) {
        Places.of(text).forEach(ReadBack::assertComesBack);
    }

    @Property(tries = Tries.MANY)
    void anyDataComesBack(@ForAll("data") Tree data) {
        ReadBack.assertComesBack(data);
    }

    @Property(tries = Tries.MASSES)
    void quotesWhatASpecificationReadsAsAnotherType(@ForAll("nearNumbers") String text) {
        if (OtherTypes.take(text)) {
            assertThat(Format.YAML.render(sink -> sink.text(text))).startsWith("\"");
        }
    }

    @Provide
    Arbitrary<String> nearNumbers() {
        return Arbitraries.strings().withChars("0123456789_:.+-eExobafinTZ ").ofMaxLength(7);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(TROUBLE).ofMaxLength(12),
                Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(40),
                codePoints().list().ofMaxSize(10).map(ReadBackLaws::text));
    }

    /** Of the whole range, those beyond the basic plane among them, but without halves of pairs. */
    private static Arbitrary<Integer> codePoints() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private static String text(Iterable<Integer> points) {
        StringBuilder text = new StringBuilder();
        points.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static char[] surrogates() {
        char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int at = 0; at < all.length; at++) {
            all[at] = (char) (Character.MIN_SURROGATE + at);
        }
        return all;
    }

    @Provide
    Arbitrary<Tree> data() {
        return tree(4);
    }

    private Arbitrary<Tree> tree(int depth) {
        return depth == 0
                ? scalar()
                : Arbitraries.frequencyOf(
                        Tuple.of(3, scalar()),
                        Tuple.of(1, Arbitraries.lazy(() -> items(depth - 1))),
                        Tuple.of(2, Arbitraries.lazy(() -> fields(depth - 1))));
    }

    private Arbitrary<Tree> items(int depth) {
        return tree(depth).list().ofMaxSize(4).map(values -> new Tree.Items(Vector.ofAll(values)));
    }

    private Arbitrary<Tree> fields(int depth) {
        return Arbitraries.maps(texts(), tree(depth))
                .ofMaxSize(4)
                .map(values -> new Tree.Fields(LinkedHashMap.ofAll(values)));
    }

    private Arbitrary<Tree> scalar() {
        return Arbitraries.oneOf(
                texts().map(Tree::text),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TWO.pow(80).negate(), BigInteger.TWO.pow(80))
                        .map(Tree.Whole::new),
                Arbitraries.doubles().map(Tree.Decimal::new),
                Arbitraries.of(true, false).map(Tree.Bool::new),
                Arbitraries.just(new Tree.Nothing()));
    }
}
