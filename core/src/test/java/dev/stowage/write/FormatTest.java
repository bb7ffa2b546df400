package dev.stowage.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {
    private static final Tree NONE = new Tree.Items(Vector.empty());
    private static final Tree EMPTY = new Tree.Fields(LinkedHashMap.empty());

    @Test
    void indentsByTwoSpaces() {
        Tree document = fields("b", items(Tree.whole(1), fields("c", Tree.text("x")), items(Tree.bool(true))));
        assertThat(render(Format.JSON, document)).isEqualTo("""
                {
                  "b": [
                    1,
                    {
                      "c": "x"
                    },
                    [
                      true
                    ]
                  ]
                }
                """);
        assertThat(render(Format.YAML, document)).isEqualTo("""
                b:
                  - 1
                  - c: x
                  - - true
                """);
        assertThat(render(Format.COMPACT_JSON, document)).isEqualTo("{\"b\":[1,{\"c\":\"x\"},[true]]}");
    }

    @Test
    void keepsTheOrderOfKeys() {
        Tree document = new Tree.Fields(LinkedHashMap.of("z", Tree.whole(1), "a", Tree.whole(2)));
        assertThat(render(Format.COMPACT_JSON, document)).isEqualTo("{\"z\":1,\"a\":2}");
        assertThat(render(Format.YAML, document)).isEqualTo("z: 1\na: 2\n");
    }

    @Test
    void writesEmptyMapsAndListsInOneLine() {
        Tree document = new Tree.Fields(LinkedHashMap.of("a", NONE, "b", EMPTY, "c", items(NONE, EMPTY)));
        assertThat(render(Format.JSON, document)).isEqualTo("""
                {
                  "a": [],
                  "b": {},
                  "c": [
                    [],
                    {}
                  ]
                }
                """);
        assertThat(render(Format.YAML, document)).isEqualTo("""
                a: []
                b: {}
                c:
                  - []
                  - {}
                """);
        assertThat(render(Format.YAML, NONE)).isEqualTo("[]\n");
        assertThat(render(Format.YAML, EMPTY)).isEqualTo("{}\n");
    }

    @Test
    void escapesWhatJsonTextsMayNotHold() {
        assertThat(render(Format.COMPACT_JSON, Tree.text("\"\\/\b\f\n\r\t\u0000\u001F\u007Fé\uD83D\uDEA2")))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\u007Fé\uD83D\uDEA2\"");
        assertThat(render(Format.COMPACT_JSON, fields("\"\n", Tree.NOTHING))).isEqualTo("{\"\\\"\\n\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "0.1, 0.1",
        "2.5e-3, 0.0025",
        "1e-7, 0.0000001",
        "1e-8, 1.0e-8",
        "123456789, 123456789.0",
        "1e20, 100000000000000000000.0",
        "1e21, 1.0e+21",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "4.9e-324, 5.0e-324",
        "2e-3, 0.002",
    })
    void writesDecimalsAtTheirShortest(double number, String expected) {
        assertThat(render(Format.COMPACT_JSON, new Tree.Decimal(number))).isEqualTo(expected);
        assertThat(render(Format.YAML, new Tree.Decimal(number))).isEqualTo(expected + "\n");
    }

    @Test
    void writesWholeNumbersOfAnySize() {
        BigInteger large = BigInteger.TEN.pow(40).negate();
        assertThat(render(Format.COMPACT_JSON, new Tree.Whole(large))).isEqualTo("-1" + "0".repeat(40));
        assertThat(render(Format.YAML, new Tree.Whole(large))).isEqualTo("-1" + "0".repeat(40) + "\n");
    }

    @Test
    void writesNumbersThatJsonDoesNotHaveAsTexts() {
        assertThat(render(Format.COMPACT_JSON, new Tree.Decimal(Double.NaN))).isEqualTo("\"NaN\"");
        assertThat(render(Format.COMPACT_JSON, new Tree.Decimal(Double.NEGATIVE_INFINITY)))
                .isEqualTo("\"-Infinity\"");
        assertThat(render(Format.YAML, new Tree.Decimal(Double.NEGATIVE_INFINITY)))
                .isEqualTo("-.inf\n");
    }

    @Test
    void indentsTheLinesOfATextBelowItsKey() {
        assertThat(render(Format.YAML, items(fields("script", Tree.text("a\n\n  b\n")))))
                .isEqualTo("- script: |\n    a\n\n      b\n");
        assertThat(render(Format.YAML, fields("script", Tree.text("a\nb")))).isEqualTo("script: |-\n  a\n  b\n");
        assertThat(render(Format.YAML, fields("script", Tree.text("a\n\n")))).isEqualTo("script: |+\n  a\n\n");
    }

    @Test
    void marksAKeyThatIsTooLongForOneLine() {
        String key = "k".repeat(2_000);
        assertThat(render(Format.YAML, fields(key, Tree.whole(1)))).isEqualTo("? " + key + "\n: 1\n");
    }

    @Test
    void writesAnyDepth() {
        Tree deep = Tree.whole(1);
        for (int level = 0; level < 1_500; level++) {
            deep = items(deep);
        }
        assertThat(render(Format.COMPACT_JSON, deep)).startsWith("[[[").endsWith("]]]");
    }

    @ParameterizedTest
    @EnumSource
    void writesFieldsApartAsTheyAreWrittenTogether(Format format) {
        Tree deep = fields("deep", items(Tree.text("a"), EMPTY, fields("b", NONE)));
        Vector<Tuple2<String, Writable>> fields =
                Vector.range(0, 40).map(number -> Tuple.of("key" + number, (Writable) sink -> sink.tree(deep)));
        for (int size : new int[] {0, 1, 15, 16, 40}) {
            Vector<Tuple2<String, Writable>> some = fields.take(size);
            Tree together = new Tree.Fields(LinkedHashMap.ofEntries(some.map(field -> Tuple.of(field._1(), deep))));
            assertThat(format.render(sink -> sink.fields(some))).isEqualTo(render(format, together));
            assertThat(format.render(sink -> nested(sink, some))).isEqualTo(render(format, items(together)));
        }
    }

    private static void nested(Sink sink, Vector<Tuple2<String, Writable>> fields) {
        sink.beginList();
        sink.fields(fields);
        sink.endList();
    }

    private static String render(Format format, Tree document) {
        return format.render(sink -> sink.tree(document));
    }

    private static Tree items(Tree... values) {
        return new Tree.Items(Vector.of(values));
    }

    private static Tree fields(String key, Tree value) {
        return new Tree.Fields(LinkedHashMap.of(key, value));
    }
}
