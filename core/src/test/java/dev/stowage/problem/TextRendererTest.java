package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final TextRenderer PLAIN = new TextRenderer(Palette.PLAIN);

    @Test
    void pointsAtTheTextAndSaysWhatToWrite() {
        Span span = span("services:\n  web:\n    ports:\n      - \"80800:80\"\n", 4, 10, 15);
        Problem problem = Problem.at(span, ComposeProblem.PORT_OUT_OF_RANGE, "published port 80800 is outside 0..65535")
                .hint("did you mean 8080:80?")
                .build();

        assertThat(PLAIN.render(problem)).isEqualTo("""
                        compose.yaml:4:10 error compose.port-out-of-range
                          4 |       - "80800:80"
                            |          ^^^^^ published port 80800 is outside 0..65535
                          help: did you mean 8080:80?
                        """);
    }

    @Test
    void writesTheSentenceBelowWhenThereIsNoPlace() {
        Problem problem = Problem.builder()
                .id(ComposeProblem.NO_COMPOSE_FILE)
                .sentence("there is no compose file here")
                .build();

        assertThat(PLAIN.render(problem)).isEqualTo("error compose.no-file\n  there is no compose file here\n");
    }

    @Test
    void showsWhatWasPrintedLast() {
        Problem problem = Problem.builder()
                .id(EcsProblem.NEVER_COMPLETES)
                .sentence("it failed")
                .addLog("one", "\u001b[31mtwo")
                .hint("look at it")
                .build();

        assertThat(PLAIN.render(problem))
                .isEqualTo("error ecs.never-completes\n  it failed\n  | one\n  | \uFFFD[31mtwo\n  help: look at it\n");
    }

    @Test
    void quotesNoLineOfAWithheldFile() {
        Span span = new Span(SourceFile.withheld(".env"), 3, 1, 3, 5);

        assertThat(PLAIN.render(problemAt(span))).isEqualTo(".env:3:1 error yaml.syntax\n  wrong\n");
    }

    @Test
    void keepsTheCaretUnderWideAndCombiningCharacters() {
        assertThat(caretLine(span("日本: x", 1, 5, 6))).isEqualTo("    |       ^ wrong");
        assertThat(caretLine(span("e\u0301: x", 1, 5, 6))).isEqualTo("    |    ^ wrong");
        assertThat(caretLine(span("\t: x", 1, 4, 5))).isEqualTo("    | \t  ^ wrong");
    }

    @Test
    void cutsLongLinesAroundTheCaret() {
        String text = "a".repeat(200) + "BAD" + "z".repeat(200);

        String[] lines = PLAIN.render(problemAt(span(text, 1, 201, 204))).split("\n", -1);

        assertThat(lines[1]).isEqualTo("  1 | ..." + "a".repeat(40) + "BAD" + "z".repeat(77) + "...");
        assertThat(lines[2]).isEqualTo("    | " + " ".repeat(43) + "^^^ wrong");
    }

    @Test
    void underlinesTheFirstOfSeveralLines() {
        Span span = new Span(SourceFile.of("compose.yaml", "a: {b,  \n c}\n"), 1, 4, 2, 3);

        assertThat(caretLine(span)).isEqualTo("    |    ^^^ wrong");
    }

    @Test
    void showsOtherPlaces() {
        Span second = span("a: 1\na: 2\n", 2, 1, 2);
        Problem problem = Problem.at(second, ComposeProblem.DUPLICATE_KEY, "a stands here twice")
                .addRelated(new Related("first", span("a: 1\na: 2\n", 1, 1, 2)))
                .build();

        assertThat(PLAIN.render(problem)).endsWith("^ a stands here twice\n  note: compose.yaml:1:1 first\n");
    }

    @Test
    void letsNoControlCharacterThrough() {
        assertThat(PLAIN.render(problemAt(span("a: \u001b[31m\u202e", 1, 1, 2))))
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void coloursForATerminal() {
        assertThat(new TextRenderer(Palette.ANSI).render(problemAt(span("a", 1, 1, 2))))
                .contains("\u001b[1;31merror\u001b[0m")
                .contains("\u001b[1;31m^\u001b[0m wrong");
    }

    @Test
    void separatesProblemsByAnEmptyLine_andTellsEachOnce() {
        Problem first = problemAt(span("ab", 1, 1, 2));
        Problem second = problemAt(span("ab", 1, 2, 3));

        assertThat(PLAIN.render(Vector.of(first, second, first)))
                .isEqualTo(PLAIN.render(first) + "\n" + PLAIN.render(second));
    }

    private static String caretLine(Span span) {
        return PLAIN.render(problemAt(span)).split("\n", -1)[2];
    }

    private static Problem problemAt(Span span) {
        return Problem.at(span, ComposeProblem.YAML_SYNTAX, "wrong").build();
    }

    private static Span span(String text, int line, int column, int endColumn) {
        return new Span(SourceFile.of("compose.yaml", text), line, column, line, endColumn);
    }
}
