package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Characters that YAML keeps for itself: at the beginning of texts, in names of anchors, tags and directives. */
final class BrokenSigns {
    private static final Vector<Tuple2<String, Function<Broken, Option<Problem>>>> DOINGS = Vector.of(
            Tuple.of(Escapes.HALF_A_CHARACTER, BrokenSigns::halfACharacter),
            Tuple.of("while scanning an a", BrokenSigns::anchor),
            Tuple.of("while scanning a tag", BrokenSigns::tag),
            Tuple.of("while parsing a node", BrokenSigns::tag),
            Tuple.of("while scanning a block scalar", BrokenSigns::block),
            Tuple.of("while scanning a directive", BrokenSigns::directive));

    private static final Vector<Tuple2<String, Function<Broken, Option<Problem>>>> COMPLAINTS = Vector.of(
            Tuple.of("cannot start any token", BrokenSigns::firstSign),
            Tuple.of("expected the node content", BrokenSigns::firstSign),
            Tuple.of("expected '<document start>'", BrokenSigns::outsideOfDocument),
            Tuple.of("directive", BrokenSigns::directive));

    private static final String FENCE = "```";

    private BrokenSigns() {}

    static Option<Problem> of(Broken broken) {
        return DOINGS.find(row -> broken.doing().startsWith(row._1))
                .orElse(() -> COMPLAINTS.find(row -> broken.complainsOf(row._1)))
                .flatMap(row -> row._2.apply(broken));
    }

    private static Option<Problem> firstSign(Broken broken) {
        char sign = Broken.sign(broken.at());
        if (broken.line().content().startsWith(FENCE)) {
            return Broken.found(
                    broken.line().whole(), "this is the mark of a block of code in Markdown", "remove the line");
        }
        return Broken.found(broken.at(), "a text without quotes cannot begin with " + sign, "put the text in quotes");
    }

    /** An escape of JSON, where two of them are one character. */
    private static Option<Problem> halfACharacter(Broken broken) {
        return Broken.found(
                broken.at(),
                "an escape from \\uD800 to \\uDFFF in this text is half a character, which YAML does not have",
                "write the character itself, or its whole number: \\U0001F600");
    }

    private static Option<Problem> anchor(Broken broken) {
        char sign = Broken.sign(broken.began());
        return Broken.found(
                broken.began(),
                "this " + sign + " is not followed by a name that an anchor can have",
                "write " + sign + "name, or put the text in quotes");
    }

    private static Option<Problem> tag(Broken broken) {
        return Broken.found(
                broken.began(),
                "YAML does not know this tag",
                "Compose knows !reset and !override; put a text that begins with ! in quotes");
    }

    private static Option<Problem> block(Broken broken) {
        return broken.complainsOf("leading empty lines")
                ? Broken.found(
                        broken.at(),
                        "the empty lines above this have more spaces than the text itself",
                        "remove the spaces of the empty lines")
                : Broken.found(
                        broken.at(),
                        "only +, - or a digit can follow | and >",
                        "begin the text in the next line, or put it in quotes");
    }

    private static Option<Problem> directive(Broken broken) {
        return Broken.found(
                broken.line().span(),
                "a line that begins with % is a directive, and this is none",
                "remove it, or put the text in quotes");
    }

    private static Option<Problem> outsideOfDocument(Broken broken) {
        Option<Line> above = broken.line().above();
        return above.exists(line -> line.content().startsWith("%"))
                ? above.flatMap(line -> Broken.found(
                        line.span(),
                        "a line that begins with % says how the document is written, and --- has to follow it",
                        "remove it"))
                : Broken.found(
                        broken.line().span(),
                        "the document has ended above this line",
                        "remove the line ..., or write --- to begin another document");
    }
}
