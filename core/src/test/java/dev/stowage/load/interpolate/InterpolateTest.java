package dev.stowage.load.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import dev.stowage.value.Variables;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolateTest {
    private static final Variables VARIABLES = HashMap.of("N", "3", "YES", "true")::get;

    @Test
    void leavesKeysAlone() {
        assertThat(Plain.of(done("$N", "x-a.$N").value())).isEqualTo(Plain.of(document("3", "x-a.$N")));
    }

    @ParameterizedTest
    @CsvSource({
        "services.a.scale, $N, 3",
        "services.a.scale, +3, 3",
        "jobs.a.pids_limit, -1, -1",
        "services.a.umask, 077, 63",
        "services.a.umask, 0o77, 63",
        "services.a.umask, 0x1F, 31",
        "services.a.umask, 0b11, 3",
        "services.a.umask, 10, 10",
        "services.a.umask, 4294967295, 4294967295",
        "services.a.scale, 9223372036854775807, 9223372036854775807",
        "services.a.scale, -9223372036854775808, -9223372036854775808"
    })
    void makesWholeNumbers(String path, String text, long number) {
        assertThat(cast(path, text)).isEqualTo(new Tree.Whole(BigInteger.valueOf(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "1e3, 1000",
        "inf, Infinity",
        "+Infinity, Infinity",
        "-inf, -Infinity",
        "NaN, NaN",
        "0x1p-2, 0.25"
    })
    void makesDecimals(String text, double number) {
        assertThat(cast("services.a.cpus", text)).isEqualTo(new Tree.Decimal(number));
    }

    @ParameterizedTest
    @CsvSource({"$YES, true", "FALSE, false", "yes, true", "Off, false"})
    void makesBooleans(String text, boolean value) {
        assertThat(cast("services.a.privileged", text)).isEqualTo(Tree.bool(value));
    }

    @Test
    void warnsOfBooleansOfOldYaml() {
        assertThat(ids("on", "services.a.tty")).containsExactly(ComposeProblem.OLD_BOOLEAN);
    }

    @ParameterizedTest
    @CsvSource({
        "services.a.privileged, ''",
        "services.a.privileged, 1",
        "services.a.scale, ''",
        "services.a.scale, 0x1",
        "services.a.scale, 1_0",
        "services.a.scale, 9223372036854775808",
        "services.a.scale, -9223372036854775809",
        "services.a.scale, 10000000000000000000000000000000000000000000000000",
        "services.a.scale, ٣",
        "services.a.cpus, a",
        "services.a.umask, 08",
        "services.a.umask, -1",
        "services.a.umask, +1",
        "services.a.umask, 4294967296"
    })
    void refusesWhatIsOfAnotherType(String path, String text) {
        assertThat(ids(text, path)).containsExactly(ComposeProblem.CAST);
        assertThat(at(path, done(text, path).value())).isInstanceOf(Node.Bad.class);
    }

    @Test
    void leavesTextElsewhereAsItIs() {
        assertThat(cast("services.a.image", "1")).isEqualTo(Tree.text("1"));
    }

    @Test
    void marksWhatItCannotReplace() {
        Checked<Node.Fields> done = done("${X?need it}", "services.a.image");
        assertThat(done.problems().map(Problem::sentence))
                .singleElement()
                .asString()
                .contains("X", "need it");
        assertThat(at("services.a.image", done.value())).isInstanceOf(Node.Bad.class);
    }

    @Test
    void pointsAtTheFaultyForm() {
        Problem problem = done("a ${1} b", "services.a.image").problems().head();
        assertThat(problem.id()).isEqualTo(ComposeProblem.INVALID_TEMPLATE);
        assertThat(problem.path()).containsExactly(AttributePath.of("services", "a", "image"));
        assertThat(problem.span().map(Span::column)).containsExactly(3);
        assertThat(problem.hint()).singleElement().asString().contains("double the $");
    }

    static Node.Text text(String value) {
        return new Node.Text(value, span(value));
    }

    private static Tree cast(String path, String text) {
        return Plain.of(at(path, done(text, path).value()));
    }

    private static Vector<ProblemId> ids(String text, String path) {
        return done(text, path).problems().map(Problem::id);
    }

    private static Checked<Node.Fields> done(String text, String path) {
        return Interpolate.apply(document(text, path), VARIABLES);
    }

    /** The text alone on the only line of a file, at a dot-joined path of keys. */
    private static Node.Fields document(String text, String path) {
        Span span = span(text);
        return (Node.Fields) Vector.of(path.split("\\."))
                .foldRight(
                        (Node) new Node.Text(text, span),
                        (key, below) -> Node.Fields.of(Vector.of(new Node.Entry(key, span, below)), span));
    }

    private static Span span(String text) {
        return new Span(SourceFile.of("compose.yaml", text), 1, 1, 1, text.length() + 1);
    }

    private static Node at(String path, Node.Fields document) {
        return Vector.of(path.split("\\."))
                .foldLeft(
                        (Node) document,
                        (node, key) -> ((Node.Fields) node).get(key).getOrElseThrow(AssertionError::new));
    }
}
