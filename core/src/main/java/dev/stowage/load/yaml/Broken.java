package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.YAML_SYNTAX;

import dev.stowage.problem.Problem;
import dev.stowage.source.Span;
import io.vavr.control.Option;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Where the parser gave up, and what it said.
 *
 * @param doing what it was about
 * @param began where that began
 * @param complaint what it met
 * @param last the last value that it understood
 * @param bracket the innermost bracket that is open
 */
record Broken(String doing, Span began, String complaint, Span at, Option<Event> last, Option<Span> bracket) {
    static Broken of(MarkedYamlEngineException thrown, Spans spans, Events events) {
        Optional<Mark> at = thrown.getProblemMark().or(thrown::getContextMark);
        return new Broken(
                Option.of(thrown.getContext()).getOrElse(""),
                spans.at(thrown.getContextMark().or(() -> at)),
                Option.of(thrown.getProblem()).getOrElse(""),
                spans.at(at),
                events.last(),
                events.openBracket().map(event -> spans.of(event).beginning()));
    }

    boolean complainsOf(String piece) {
        return complaint.contains(piece);
    }

    boolean met(String token) {
        return complaint.endsWith("found '" + token + "'") || complaint.endsWith("got " + token);
    }

    /** The line where it gave up. */
    Line line() {
        return Line.of(at.file(), at.line());
    }

    /** The line where what it was about began. */
    Line beginning() {
        return Line.of(began.file(), began.line());
    }

    /** The character at a place; a space at the end of a line. */
    static char sign(Span place) {
        String text = place.file().line(place.line()).getOrElse("");
        int points = text.codePointCount(0, text.length());
        return place.column() <= points ? text.charAt(text.offsetByCodePoints(0, place.column() - 1)) : ' ';
    }

    /** The text in quotes that was understood last. */
    Option<ScalarEvent> quoted() {
        return last.filter(event -> event instanceof ScalarEvent scalar && (scalar.isDQuoted() || scalar.isSQuoted()))
                .map(ScalarEvent.class::cast);
    }

    static Problem.Builder problem(Span span, String sentence) {
        return Problem.at(span, YAML_SYNTAX, sentence);
    }

    static Option<Problem> found(Span span, String sentence, String hint) {
        return Option.some(problem(span, sentence).hint(hint).build());
    }
}
