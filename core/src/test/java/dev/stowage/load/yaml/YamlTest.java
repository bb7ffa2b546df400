package dev.stowage.load.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Limits;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @ParameterizedTest
    @CsvSource({
        "yes, string", "on, string", "true, boolean", "~, null", "12, integer", "1_000, integer", "0o17, integer",
        "017, integer", "0x1F, integer", "0b101, integer", "08, number", "-0, number", "1.5, number", "1., number",
        "1e3, number", "22:22, string", "2024-1-2, timestamp", "'''5''', string", ".inf, number"
    })
    void readsPlainTextAsTheReferenceDoes(String text, String kind) {
        assertThat(scalar("a: " + text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"017, 15", "0o17, 15", "0x1F, 31", "0b101, 5", "1_000, 1000"})
    void readsNumbersInEveryBase(String text, long number) {
        assertThat(Plain.of(scalar("a: " + text))).isEqualTo(Tree.whole(number));
    }

    @Test
    void readsTheEscapesOfTheReference_inDoubleQuotesOnly() {
        assertThat(Plain.of(scalar("a: \"1\\L2\\P3\\'4\\\\L5\\\\\\L\"")))
                .isEqualTo(Tree.text("1\u20282\u20293'4\\L5\\\u2028"));
        assertThat(Plain.of(scalar("a: 1\\L2"))).isEqualTo(Tree.text("1\\L2"));
        assertThat(Plain.of(scalar("a: '1\\L2\\'"))).isEqualTo(Tree.text("1\\L2\\"));
    }

    @Test
    void readsSignsForPrivateUseThatAreWrittenByNumber_besideItsOwn() {
        assertThat(Plain.of(scalar("a: \"\\'\\uE000up \\ue001L \\uE00aU \\U0000E003P\"")))
                .isEqualTo(Tree.text("'\uE000up \uE001L \uE00AU \uE003P"));
        assertThat(Plain.of(root("a: [b:, \"\\uE000\"]"))).isEqualTo(Plain.of(root("a: ['b:', \"\\uE000\"]")));
        assertThat(Plain.of(scalar("a: \"\\uE000\""))).isEqualTo(Tree.text("\uE000"));
    }

    @Test
    void putsTheAnchorWhereTheAliasStands() {
        assertThat(Plain.of(root("a: &x {b: 1}\nc: *x\n"))).isEqualTo(Plain.of(root("a: {b: 1}\nc: {b: 1}\n")));
    }

    @Test
    void mergesWhatIsNotWritten_theEarlierMappingFirst() {
        assertThat(Plain.of(root("x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz: {<<: [*x, *y], a: 0}\n")))
                .isEqualTo(Plain.of(root("x: {a: 1, b: 1}\ny: {b: 2, c: 2}\nz: {a: 0, b: 1, c: 2}\n")));
    }

    @Test
    void recordsResetAndOverride() {
        Document document = parse("a: !reset 1\nb: !override [1]\nc: {d: !reset null}\n")
                .value()
                .head();
        assertThat(document.replaced())
                .containsExactly(AttributePath.of("a"), AttributePath.of("b"), AttributePath.of("c", "d"));
        assertThat(Plain.of(document.root())).isEqualTo(Plain.of(root("b: [1]\nc: {}\n")));
    }

    @Test
    void pointsAtBothOfTwoEqualKeys() {
        Problem problem = onlyProblem("a: 1\nb: 2\na: 3\n");
        assertThat(problem.id()).isEqualTo(ComposeProblem.DUPLICATE_KEY);
        assertThat(problem.span().map(Span::line)).containsExactly(3);
        assertThat(problem.related().map(related -> related.span().line())).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1: a'|YAML_KEY", "'[a]: b'|YAML_KEY", "'a: *x'|YAML_ANCHOR", "'a: &x [*x]'|YAML_CYCLE",
                "'<<: 1'|YAML_MERGE", "'- a'|YAML_ROOT", "'a'|YAML_ROOT", "'a: !!int x'|YAML_TAG",
                "'a: [1'|YAML_SYNTAX", "'a: b: c'|YAML_SYNTAX"
            })
    void namesWhatIsWrong(String text, ComposeProblem id) {
        assertThat(parse(text).problems().map(Problem::id)).containsExactly(id);
    }

    @Test
    void goesOnAfterAWrongKey() {
        assertThat(parse("1: a\n2: b\nc: d\nc: e\n").problems()).hasSize(3);
    }

    @Test
    void readsOneDocumentAfterTheOther() {
        assertThat(parse("a: 1\n---\nb: 2\n").value()).hasSize(2);
        assertThat(parse("# nothing\n").value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void readsTextInItsEncoding(String charset) {
        Checked<Vector<Document>> parsed = Yaml.parse(
                "compose.yaml", "a: ü\n".getBytes(java.nio.charset.Charset.forName(charset)), Limits.defaults());
        assertThat(Plain.of(parsed.value().head().root())).isEqualTo(Plain.of(root("a: ü\n")));
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(Yaml.parse("compose.yaml", new byte[] {'a', (byte) 0xFF}, Limits.defaults())
                        .problems()
                        .map(Problem::id))
                .containsExactly(ComposeProblem.YAML_ENCODING);
    }

    @Test
    void stopsWhereMergingTheDocumentsWouldTakeTooLong() {
        String document = "---\nx-a: {b: [" + "1, ".repeat(997) + "1]}\n";
        assertThat(parse(document.repeat(44)).problems()).isEmpty();
        Checked<Vector<Document>> many = parse(document.repeat(100));
        assertThat(many.problems().map(Problem::id)).containsExactly(ComposeProblem.YAML_LIMIT);
        assertThat(many.value().size()).isEqualTo(45);
    }

    @Test
    void stopsAtTheLimits() {
        String deep = "a: " + "[".repeat(600) + "]".repeat(600);
        assertThat(onlyProblem(deep).id()).isEqualTo(ComposeProblem.YAML_LIMIT);
    }

    @Test
    void stopsAtAnAliasBomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            text.append("a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ", ").repeat(9)));
        }
        assertThat(onlyProblem(text.toString()).id()).isEqualTo(ComposeProblem.YAML_LIMIT);
    }

    private static Node scalar(String text) {
        return ((Node.Fields) root(text)).get("a").getOrElseThrow(AssertionError::new);
    }

    private static Node root(String text) {
        return parse(text).value().head().root();
    }

    private static Problem onlyProblem(String text) {
        assertThat(parse(text).problems()).hasSize(1);
        return parse(text).problems().head();
    }

    private static Checked<Vector<Document>> parse(String text) {
        return Yaml.parse("compose.yaml", text.getBytes(StandardCharsets.UTF_8), Limits.defaults());
    }
}
