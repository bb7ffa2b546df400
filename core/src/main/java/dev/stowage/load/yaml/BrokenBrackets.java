package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.Span;
import io.vavr.control.Option;

/** Lists and mappings in brackets that do not end, end too often, or lack a comma. */
final class BrokenBrackets {
    private BrokenBrackets() {}

    static Option<Problem> of(Broken broken) {
        if (broken.doing().startsWith("while parsing a flow")) {
            return broken.bracket().flatMap(bracket -> inside(broken, bracket));
        }
        return broken.doing().startsWith("while parsing") && isOn(broken, "]}") ? closesNothing(broken) : Option.none();
    }

    private static boolean isOn(Broken broken, String signs) {
        return signs.indexOf(Broken.sign(broken.at())) >= 0;
    }

    private static Option<Problem> closesNothing(Broken broken) {
        return Broken.found(
                broken.at(),
                "this " + Broken.sign(broken.at()) + " closes nothing",
                "remove it, or put the text in quotes");
    }

    private static Option<Problem> inside(Broken broken, Span bracket) {
        if (isOutside(broken, bracket)) {
            return Broken.found(
                    bracket,
                    "this " + Broken.sign(bracket) + " is not closed",
                    "write " + closing(bracket) + " behind what belongs to it");
        }
        if (isOn(broken, "]}")) {
            return otherKind(broken, bracket);
        }
        return isOn(broken, ",") ? emptyItem(broken) : comma(broken);
    }

    /** Whether the line no longer looks like a part of what is in the bracket. */
    private static boolean isOutside(Broken broken, Span bracket) {
        Line opening = Line.of(bracket.file(), bracket.line());
        boolean isFurtherOut =
                broken.at().line() > bracket.line() && broken.line().column() <= opening.column();
        return isFurtherOut || broken.met("<stream end>") || broken.met("<document start>");
    }

    private static Option<Problem> otherKind(Broken broken, Span bracket) {
        char open = Broken.sign(bracket);
        return Option.some(
                Broken.problem(broken.at(), "this " + Broken.sign(broken.at()) + " stands where a " + open + " is open")
                        .addRelated(new Related("the " + open + " is here", bracket))
                        .hint("write " + closing(bracket) + " before it")
                        .build());
    }

    private static Option<Problem> emptyItem(Broken broken) {
        return Broken.found(broken.at(), "there is nothing before this comma", "remove the comma, or write an item");
    }

    private static Option<Problem> comma(Broken broken) {
        if (!broken.complainsOf("expected ','")) {
            return Option.none();
        }
        if (isBehind(broken.at(), "$")) {
            return Broken.found(
                    broken.at(),
                    "this { begins a mapping, since the text before it is not in quotes",
                    "put the text with the variable in quotes");
        }
        return isBehind(broken.at(), ":")
                ? Broken.found(broken.at(), "the colon before this bracket ends no key", "put a space behind the colon")
                : Broken.found(
                        broken.at(),
                        "a comma is missing before this",
                        "put commas between the items, and a text with a colon in quotes");
    }

    private static boolean isBehind(Span bracket, String sign) {
        return bracket.file()
                .part(bracket.line(), bracket.column() - 1, bracket.column())
                .contains(sign);
    }

    private static char closing(Span bracket) {
        return Broken.sign(bracket) == '[' ? ']' : '}';
    }
}
