package dev.stowage.load.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Variables;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotenvTest {
    private static final Variables OUTER = HashMap.of("H", "os")::get;

    static Stream<Arguments> files() {
        return Stream.of(
                file("", LinkedHashMap.empty()),
                file("\uFEFF# c\n\n  A=1\n", one("1")),
                file("export A=1\r\n", one("1")),
                file("A: v\n", one("v")),
                file("A = v\n", one("v")),
                file("A=x # c\n", one("x")),
                file("A=x#c\n", one("x#c")),
                file("A=x\t# c\n", one("x\t# c")),
                file("A= # c\n", one("# c")),
                file("A=\n", one("")),
                file("A=1\nA=2\n", one("2")),
                file("A=\\n$H\n", one("\\nos")),
                file("A=$$H\n", one("$H")),
                file("A='$H \\' \\n\n.'\n", one("$H ' \\n\n.")),
                file("A=\"$H \\\" \\t\\$H\\q\\0101\"\n", one("os \" \t$H\\qA")),
                file("A=\"a\nb\" # c\n", one("a\nb")),
                file("A=\"x\" B=2\n", one("x").put("B", "2")),
                file("H\nNONE\n", LinkedHashMap.of("H", "os")),
                file("H", LinkedHashMap.of("H", "os")),
                file("B=1\nA=$B\n", LinkedHashMap.of("B", "1", "A", "1")),
                file("H=mine\nA=$H\n", LinkedHashMap.of("H", "mine", "A", "os")),
                file(
                        "a.b-c[0]=1\n\u00e9=2\n1=3\n=4\n",
                        LinkedHashMap.of("a.b-c[0]", "1", "\u00e9", "2", "1", "3", "", "4")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsFilesAsTheReferenceDoes(String text, LinkedHashMap<String, String> values) {
        assertThat(parse(text)).isEqualTo(Checked.of(values));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B=hunter2\n", "A!=hunter2\n", "A=\"hunter2\n", "A='hunter2\n", "A=hunter2${\n"})
    void refusesOtherLinesWithoutShowingTheirValue(String statement) {
        Problem problem = parse("OK=1\n" + statement).problems().head();
        assertThat(problem.span().map(Span::line)).containsExactly(2);
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    @Test
    void goesOnAfterALineThatIsWrong() {
        assertThat(parse("A!=1\nB=2\n").value()).isEqualTo(LinkedHashMap.of("B", "2"));
    }

    @Test
    void warnsOfVariablesThatAreNotSet() {
        assertThat(parse("A=$X\n").problems().map(Problem::id)).containsExactly(ComposeProblem.VARIABLE_UNSET);
    }

    @Test
    void refusesValuesThatAreNotText() {
        byte[] latin = "# f\u00fcr\nA=1\nB=f\u00fcr\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Dotenv.parse(SourceFile.withheld(".env"), latin, OUTER)
                        .problems()
                        .flatMap(Problem::span)
                        .map(Span::line))
                .containsExactly(3);
    }

    private static LinkedHashMap<String, String> one(String value) {
        return LinkedHashMap.of("A", value);
    }

    private static Arguments file(String text, LinkedHashMap<String, String> values) {
        return Arguments.of(text, values);
    }

    private static Checked<LinkedHashMap<String, String>> parse(String text) {
        return Dotenv.parse(SourceFile.withheld(".env"), text.getBytes(StandardCharsets.UTF_8), OUTER)
                .map(FileVariables::values);
    }
}
