package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import dev.stowage.source.Span;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Texts in quotes that do not end, that end too early, or that have a backslash that means nothing. */
final class BrokenQuotes {
    /** The second half of {@code "NAME"="value"}. */
    private static final Pattern ASSIGNED = Pattern.compile("=(\"[^\"]*\"|'[^']*'|[^\"',\\s]*)");

    private BrokenQuotes() {}

    static Option<Problem> of(Broken broken) {
        if (broken.doing().equals("while scanning a quoted scalar")) {
            return open(broken.began());
        }
        return broken.doing().equals("while scanning a double-quoted scalar")
                ? escape(broken)
                : broken.quoted().flatMap(text -> endedEarly(broken, text));
    }

    private static Option<Problem> open(Span quote) {
        String sign = String.valueOf(Broken.sign(quote));
        return Broken.found(quote, "this quote is not closed", "write " + sign + " where the text ends");
    }

    /** What follows a closing quote shows that the text was to end elsewhere. */
    private static Option<Problem> endedEarly(Broken broken, ScalarEvent text) {
        Mark start = text.getStartMark().orElseThrow();
        Mark end = text.getEndMark().orElseThrow();
        if (!broken.met("<scalar>") || end.getLine() + 1 != broken.at().line()) {
            return Option.none();
        }
        Span quote = new Span(
                broken.at().file(),
                start.getLine() + 1,
                start.getColumn() + 1,
                start.getLine() + 1,
                start.getColumn() + 2);
        boolean isInBracket = broken.bracket().isDefined();
        if (start.getLine() != end.getLine() || (isInBracket && text.getValue().contains(","))) {
            return open(quote);
        }
        boolean isInside = end.getColumn() + 1 == broken.at().column();
        return isInside || !isInBracket ? behind(broken, quote, text.getValue(), isInside) : Option.none();
    }

    private static Option<Problem> behind(Broken broken, Span quote, String value, boolean isInside) {
        if (isSemicolon(broken.at())) {
            return Broken.found(broken.at(), "the text in quotes has ended before this", "remove the semicolon");
        }
        String rest = rest(broken.at());
        if (isInside && ASSIGNED.matcher(rest).matches()) {
            return Broken.found(
                    broken.at(),
                    "the text in quotes has ended before this",
                    "put one pair of quotes around all of it: \"" + value + rest.replaceAll("[\"']", "") + "\"");
        }
        String inside = Broken.sign(quote) == '\'' ? "write '' for a single quote" : "write \\\" for a double quote";
        return Broken.found(
                broken.at(),
                "the text in quotes has ended before this",
                isInside ? inside + " inside of the text" : "put all of the text in quotes, or none of it");
    }

    /** The end of a line as other languages have it. */
    private static boolean isSemicolon(Span at) {
        return rest(at).equals(";");
    }

    /** What stands from a place to the end of its line. */
    private static String rest(Span at) {
        Line line = Line.of(at.file(), at.line());
        return line.text().substring(line.before(at).length()).strip();
    }

    private static Option<Problem> escape(Broken broken) {
        boolean isUnknown = broken.complainsOf("unknown escape");
        Span backslash = backslash(broken.at(), isUnknown ? 1 : 2);
        char sign = Broken.sign(new Span(
                backslash.file(),
                backslash.line(),
                backslash.column() + 1,
                backslash.endLine(),
                backslash.endColumn()));
        return Broken.found(
                backslash,
                "\\" + sign + (isUnknown ? " means nothing in double quotes" : " is followed by too few digits"),
                "write \\\\" + sign + " for the backslash itself, or put the text in single quotes"
                        + (isUnknown ? "" : "; \\x takes 2, \\u 4 and \\U 8 hexadecimal digits"));
    }

    /** The backslash and the sign behind it, of which the first stands so far before a place. */
    private static Span backslash(Span at, int before) {
        return new Span(at.file(), at.line(), at.column() - before, at.line(), at.column() - before + 2);
    }
}
