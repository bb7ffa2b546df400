package dev.stowage.load.yaml;

import static dev.stowage.problem.ProblemId.YAML_SYNTAX;

import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser complains of, as a problem with a hint where the usual cause is known. */
final class SyntaxProblem {
    private static final String TAB = "'\\t(TAB)'";

    /** A piece of the parser's text, and what a writer does about it. */
    private static final Vector<Tuple2<String, String>> HINTS = Vector.of(
            Tuple.of(TAB, "indent with spaces"),
            Tuple.of("mapping values are not allowed", "check the indentation, or quote a text that has a colon in it"),
            Tuple.of("expected <block end>", "align this line with its neighbours: siblings start in the same column"),
            Tuple.of("could not find expected ':'", "write key: value, with a space after the colon"),
            Tuple.of("unexpected end of stream", "close the quote or bracket that was opened"),
            Tuple.of("expected ',' or", "close the bracket, or put a comma between the items"),
            Tuple.of("found character", "put the text in quotes"));

    private SyntaxProblem() {}

    static Problem of(MarkedYamlEngineException broken, Spans spans, SourceFile file) {
        Span span = spans.at(broken.getProblemMark().or(broken::getContextMark));
        String text = Option.of(broken.getProblem()).getOrElse("the text is not YAML");
        return tabbed(file, span)
                ? problem(span, "a tab stands where YAML takes spaces only", TAB)
                : problem(span, sentence(text), text);
    }

    static Problem unplaced(RuntimeException broken, SourceFile file, String text) {
        return problem(control(file, text), sentence(String.valueOf(broken.getMessage())), "");
    }

    private static Problem problem(Span span, String sentence, String cause) {
        return Problem.at(span, YAML_SYNTAX, sentence)
                .hint(HINTS.find(hint -> cause.contains(hint._1)).map(Tuple2::_2))
                .build();
    }

    private static String sentence(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).trim();
    }

    private static boolean tabbed(SourceFile file, Span span) {
        return file.line(span.line())
                .exists(line -> line.strip().length() < line.length()
                        && line.substring(0, line.length() - line.stripLeading().length())
                                        .indexOf('\t')
                                >= 0);
    }

    /** The first control character of the text, which is what such a complaint is about. */
    private static Span control(SourceFile file, String text) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (isControl(sign)) {
                return new Span(file, line, column, line, column + 1);
            }
            line = sign == '\n' ? line + 1 : line;
            column = sign == '\n' ? 1 : Character.isLowSurrogate(sign) ? column : column + 1;
        }
        return Span.startOf(file);
    }

    private static boolean isControl(char sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t';
    }
}
