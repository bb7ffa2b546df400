package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.source.AttributePath;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What to write where a list was to be written, or was written and does not belong. */
record WrongList(WrongKind wrong) {
    /** Lists of names that take a mapping in their place. */
    private static final Set<String> KEYED = HashSet.of("networks", "depends_on", "models");

    /** Lists of names, of which each is defined at the top level. */
    private static final Set<String> DEFINED = HashSet.of("secrets", "configs");

    /** What texts copied from elsewhere have for a dash. */
    private static final Pattern ODD_DASH = Pattern.compile("[\u2010-\u2015\u2022\u2212].*");

    private static final Pattern NAME = Pattern.compile("[\\w.-]+");

    private static final int SECTION = 1;

    /** The likeliest first. */
    private static final Vector<Function<WrongList, Option<String>>> HINTS = Vector.of(
            WrongList::dash,
            WrongList::oddDash,
            WrongList::assignments,
            WrongList::keyed,
            WrongList::names,
            WrongList::attributes,
            WrongList::defined,
            WrongList::listed);

    Option<String> hint() {
        return Stream.ofAll(HINTS).flatMap(each -> each.apply(this)).headOption();
    }

    private boolean takes(Kind kind) {
        return wrong.shape().takes(kind);
    }

    private Option<String> firstWord() {
        return wrong.shown(text -> text.replaceFirst(" .*", ""));
    }

    /** {@code -item}, which is a text, and goes on in the next lines. */
    private Option<String> dash() {
        return firstWord()
                .filter(text -> takes(Kind.LIST) && text.matches("-[^-].*"))
                .map(text -> "put a space behind the dash: - " + text.substring(1));
    }

    private Option<String> oddDash() {
        return firstLine()
                .filter(text -> takes(Kind.LIST) && ODD_DASH.matcher(text).matches())
                .map(text -> "write the dash as YAML has it, with a space behind it: - "
                        + text.substring(1).strip());
    }

    private Option<String> firstLine() {
        return Option.when(
                wrong.found() instanceof Node.Text, () -> wrong.found().span().written());
    }

    /** {@code NAME=value} in each line, which is one text without dashes. */
    private Option<String> assignments() {
        return firstWord()
                .filter(text -> takes(Kind.LIST) && takes(Kind.MAPPING) && isAssigned() && beginsItsLine(text))
                .map(text -> "begin every line with a dash: - " + text);
    }

    private boolean isAssigned() {
        return wrong.found() instanceof Node.Text text
                && Vector.of(text.value().split(" ", -1)).forAll(word -> word.indexOf('=') > 0);
    }

    private boolean beginsItsLine(String text) {
        return wrong.found()
                .span()
                .file()
                .line(wrong.found().span().line())
                .exists(line -> line.strip().startsWith(text));
    }

    /** A mapping in a list of names, which would be a mapping if they had settings. */
    private Option<String> keyed() {
        String list = wrong.at().parent().map(AttributePath::last).getOrElse("");
        return Option.when(
                wrong.found() instanceof Node.Fields && wrong.at().isItem() && KEYED.contains(list),
                () -> "to give one of them settings, write all of " + list
                        + " without dashes, and a colon behind each name");
    }

    /** A list where the document has names with what belongs to them. */
    private Option<String> names() {
        return wrong.found() instanceof Node.Items list && wrong.at().steps().size() == SECTION && takes(Kind.MAPPING)
                ? list.values()
                        .headOption()
                        .flatMap(WrongList::name)
                        .filter(NAME.asMatchPredicate())
                        .map(name -> "write each name without a dash: " + name + ": "
                                + Examples.ofPart(wrong.at().last()))
                : Option.none();
    }

    /** What a service has, each behind a dash. */
    private Option<String> attributes() {
        return Option.when(
                wrong.found() instanceof Node.Items list
                        && wrong.at().steps().size() == SECTION + 1
                        && list.values().nonEmpty()
                        && list.values().forAll(Node.Fields.class::isInstance)
                        && takes(Kind.MAPPING),
                () -> "remove the dashes: what " + wrong.at().last() + " has is no list");
    }

    private static Option<String> name(Node item) {
        return item instanceof Node.Fields map
                ? Stream.ofAll(map.entries()).map(Node.Entry::key).headOption()
                : item instanceof Node.Text text ? WrongKind.shown(text.value(), text.span()) : Option.none();
    }

    /** What a secret is, in the place where it is used. */
    private Option<String> defined() {
        return wrong.found() instanceof Node.Fields map
                        && DEFINED.contains(wrong.at().last())
                        && takes(Kind.LIST)
                ? name(map)
                        .map(name -> "write the names alone: [" + name + "]; and what they are at the top level, under "
                                + wrong.at().last() + ":")
                : Option.none();
    }

    private Option<String> listed() {
        return takes(Kind.LIST)
                ? wrong.shown(text -> text)
                        .map(text -> "write a list: ["
                                + parts(text).map(part -> "\"" + part + "\"").mkString(", ") + "]")
                : Option.none();
    }

    /** A text without quotes inside can stand in some. */
    private static Vector<String> parts(String text) {
        Vector<String> parts = Vector.of(text.split(",", -1)).map(String::strip);
        return parts.forAll(part -> !part.isEmpty()) && text.indexOf('"') < 0 ? parts : Vector.of(text);
    }

    /** Of a list that stands where a text belongs, or of a mapping that stands where a list does. */
    Option<String> items() {
        if (wrong.found() instanceof Node.Fields map) {
            return Option.when(takes(Kind.LIST), () -> "write a list: begin each of its items with -" + pair(map));
        }
        return wrong.found() instanceof Node.Items list && takes(Kind.TEXT)
                ? Option.some(wrong.at().isItem() ? "write each item behind a dash of its own" : one(list))
                : Option.none();
    }

    /** {@code ./html: /html}, without the space that makes a mapping of it. */
    private String pair(Node.Fields map) {
        return Stream.ofAll(map.entries())
                .headOption()
                .filter(entry -> UnknownAttribute.PAIRS.contains(wrong.at().last()))
                .flatMap(entry -> entry.value() instanceof Node.Text text
                        ? WrongKind.shown(text.value(), text.span()).map(value -> " " + entry.key() + ":" + value)
                        : Option.none())
                .getOrElse("");
    }

    private static String one(Node.Items list) {
        return list.values()
                .headOption()
                .filter(item -> list.values().size() == 1)
                .flatMap(item -> item instanceof Node.Text text
                        ? WrongKind.shown(ScalarText.of(text), text.span())
                        : Option.none())
                .map(text -> "write it without the list: " + text)
                .getOrElse("write one text instead");
    }
}
