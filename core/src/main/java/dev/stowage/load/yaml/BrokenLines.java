package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Lines that are neither {@code key: value} nor an item, or that begin in a column where nothing can begin. */
final class BrokenLines {
    private static final Vector<Tuple2<String, Function<Broken, Option<Problem>>>> TABLE = Vector.of(
            Tuple.of("mapping values are not allowed", BrokenLines::colon),
            Tuple.of("could not find expected ':'", BrokenLines::noColon),
            Tuple.of("sequence entries are not allowed", BrokenLines::itemBehindKey),
            Tuple.of("expected <block end>", BrokenLines::neighbours));

    private static final Vector<String> MERGE_MARKS = Vector.of("<<<<<<<", "=======", ">>>>>>>");

    private static final int LINES_LOOKED_BACK = 20;

    private BrokenLines() {}

    static Option<Problem> of(Broken broken) {
        return oddBlank(broken.line())
                .orElse(() -> tab(broken.line()))
                .orElse(() -> tab(broken.beginning()))
                .orElse(() -> mergeMark(broken.line()))
                .orElse(() -> mergeMark(broken.beginning()))
                .orElse(() -> TABLE.find(row -> broken.complainsOf(row._1)).flatMap(row -> row._2.apply(broken)));
    }

    /** In the line itself or one of those above: the parser stumbles later. */
    private static Option<Problem> oddBlank(Line line) {
        return Stream.rangeBy(line.number(), Math.max(0, line.number() - LINES_LOOKED_BACK), -1)
                .map(number -> Line.of(line.file(), number))
                .flatMap(each -> OddBlank.leading(each.text())
                        .flatMap(blank -> Broken.found(
                                each.piece(String.valueOf(blank.sign())),
                                "YAML takes " + blank.words() + " for text",
                                "indent with spaces")))
                .headOption();
    }

    private static Option<Problem> tab(Line line) {
        String leading = line.text()
                .substring(0, line.text().length() - line.text().stripLeading().length());
        return leading.indexOf('\t') < 0
                ? Option.none()
                : Broken.found(line.piece("\t"), "there is a tab where YAML allows only spaces", "indent with spaces");
    }

    private static Option<Problem> mergeMark(Line line) {
        return MERGE_MARKS
                .find(line.text()::startsWith)
                .flatMap(mark -> Broken.found(
                        line.span(),
                        "this is the mark of a conflict of versions",
                        "keep one version, and remove the marks"));
    }

    /** A colon that makes no key: the second one of its line, or one in the second line of a text. */
    private static Option<Problem> colon(Broken broken) {
        Line line = broken.line();
        boolean isSecond =
                line.piece(line.key().getOrElse("")).endColumn() < broken.at().column();
        return isSecond ? secondColon(broken, line) : line.above().flatMap(above -> continued(line, above));
    }

    private static Option<Problem> secondColon(Broken broken, Line line) {
        String value = line.value();
        String text = value.contains("\"") ? "'" + value.replace("'", "''") + "'" : "\"" + value + "\"";
        return Broken.found(
                broken.at(),
                "a text without quotes cannot have a colon with a space behind it",
                value.endsWith(":")
                        ? "remove the colon, or put the text in quotes"
                        : value.contains("\\") ? "put the text in single quotes" : "put the text in quotes: " + text);
    }

    /** A line whose key is read as more of a text that began above. */
    private static Option<Problem> continued(Line line, Line above) {
        Option<Line> start = above.key().isDefined()
                ? Option.some(above)
                : above.above()
                        .filter(first ->
                                !first.value().isEmpty() && first.key().isDefined() && first.column() < above.column());
        return start.map(first -> tooDeep(line, first))
                .getOrElse(() -> above.isItem() ? belowText(line) : BrokenKeys.withoutColon(above));
    }

    private static Option<Problem> tooDeep(Line line, Line first) {
        String key = first.key().getOrElse("");
        return Broken.found(
                line.span(),
                "this line is indented as if it belonged to " + key + ", which has a value already",
                "begin it in column " + first.innerColumn() + ", like " + key);
    }

    private static Option<Problem> belowText(Line line) {
        return Broken.found(
                line.span(),
                "this line is indented as if it belonged to the text above",
                "write the item above as key: value too, or indent this line less");
    }

    /** A line that ended before the colon of its key came. */
    private static Option<Problem> noColon(Broken broken) {
        Line line = broken.beginning();
        if (line.above().exists(BrokenLines::isBlock)) {
            return shallowText(line);
        }
        boolean isAfterItem = line.above().exists(above -> above.isItem() && above.column() == line.column());
        return isAfterItem
                ? Broken.found(line.span(), "this is no item of the list above", "write " + item(line.content()))
                : BrokenKeys.withoutColon(line);
    }

    private static String item(String content) {
        return "- " + (content.startsWith("-") ? content.substring(1) : content);
    }

    private static Option<Problem> itemBehindKey(Broken broken) {
        return Broken.found(
                broken.at(),
                "a list cannot begin in the line of its key",
                "write each item in a line of its own below the key, or all of them in brackets: [a, b]");
    }

    private static Option<Problem> neighbours(Broken broken) {
        if (broken.met("?") && broken.doing().contains("collection")) {
            return Broken.found(
                    broken.line().span(),
                    "a key stands among the items of a list",
                    "begin the line with - too, or make every item key: value");
        }
        if (broken.met(",")) {
            return Broken.found(
                    broken.at(),
                    "a comma separates nothing here: it does so in brackets alone",
                    "remove the comma, or put all of the text in quotes");
        }
        if (broken.met("-")) {
            return itemAmongKeys(broken.line());
        }
        return broken.line().above().flatMap(above -> isBlock(above) ? shallowText(broken.line()) : column(broken));
    }

    private static Option<Problem> itemAmongKeys(Line line) {
        return Broken.found(
                line.whole(),
                "an item of a list stands among the keys of a mapping",
                line.above()
                        .filter(above -> isOpenKey(above) && above.innerColumn() > line.column())
                        .map(above -> "begin it in column " + above.innerColumn() + " if it belongs to "
                                + above.key().getOrElse(""))
                        .getOrElse("write it below a key of its own, or as key: value"));
    }

    /** Whether a line ends with its key. */
    private static boolean isOpenKey(Line line) {
        return line.key().isDefined() && line.value().isEmpty();
    }

    private static boolean isBlock(Line line) {
        return line.value().startsWith("|") || line.value().startsWith(">");
    }

    private static Option<Problem> shallowText(Line line) {
        return Broken.found(
                line.span(),
                "this text is not indented deeper than the key that it belongs to",
                "begin it two columns further to the right than its key");
    }

    private static Option<Problem> column(Broken broken) {
        Line line = broken.line();
        Stream<Line.Level> outwards = line.outwards();
        Option<Line.Level> deeper =
                outwards.filter(level -> level.column() > line.column()).lastOption();
        Option<Line.Level> outer = outwards.find(level -> level.column() < line.column());
        return broken.at().column() != line.column()
                ? Option.none()
                : Broken.found(
                        line.whole(),
                        "this line begins in another column than the lines it could belong to",
                        "begin it in column "
                                + deeper.toVector().appendAll(outer).mkString(", or in column "));
    }
}
