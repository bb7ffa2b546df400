package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.OddColon;
import dev.stowage.load.yaml.ScalarText;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Series;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import dev.stowage.value.Digits;
import dev.stowage.value.Durations;
import dev.stowage.value.Tree;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A value of a kind that its attribute does not take, and what was probably meant. */
record WrongKind(Shape shape, AttributePath at, Node found) {
    private static final Set<String> ASSIGNED =
            HashSet.of("environment", "labels", "annotations", "args", "sysctls", "options");

    /** Keys that say no more than their values, where one text belongs. */
    private static final Set<String> NAMES = HashSet.of("name", "file", "path", "image", "value");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9A-Za-z._+-]*");

    /** The likeliest first; the last one always has something to say. */
    private static final Vector<Function<WrongKind, Option<Hint>>> HINTS = Vector.of(
            WrongKind::obsolete,
            WrongKind::unit,
            WrongKind::form,
            WrongKind::word,
            WrongKind::truth,
            WrongKind::number,
            WrongKind::nothing,
            WrongKind::member,
            WrongKind::colon,
            WrongKind::restart,
            WrongKind::quoted,
            WrongKind::bool,
            WrongKind::assignment,
            wrong -> new WrongList(wrong).hint().flatMap(Hint::of),
            WrongKind::text,
            wrong -> new WrongList(wrong).items().flatMap(Hint::of),
            WrongKind::attributes,
            WrongKind::kind);

    private record Hint(String words, Option<Edit> edit) {
        static Option<Hint> of(String words) {
            return Option.some(new Hint(words, Option.none()));
        }
    }

    Problem problem() {
        String sentence = ShapeProblems.name(at) + " takes " + alternatives() + ", not " + phrase();
        Hint hint = Stream.ofAll(HINTS).flatMap(each -> each.apply(this)).head();
        return Problem.at(found.span(), ComposeProblem.WRONG_TYPE, sentence)
                .path(at)
                .hint(hint.words())
                .edits(hint.edit().toVector())
                .build();
    }

    private String alternatives() {
        return Series.or(kinds().map(Kind::phrase));
    }

    private Vector<Kind> kinds() {
        return Vector.of(Kind.values()).filter(shape.kinds()::contains);
    }

    private String phrase() {
        return found instanceof Node.Decimal
                ? Kind.NUMBER.phrase()
                : Kind.of(found).phrase();
    }

    /** Whether the value may be any text, number or boolean: then it is hardly meant to have parts. */
    private boolean isFree() {
        return shape.takes(Kind.TEXT) && shape.takes(Kind.BOOL);
    }

    /** It has no effect in quotes either. */
    private Option<Hint> obsolete() {
        return Option.when(
                at.equals(Schema.VERSION), () -> new Hint("remove it: it has no effect", Option.some(Edit.remove(at))));
    }

    /** In quotes a number would have no unit either. Whoever writes bytes without one seldom means single bytes. */
    private Option<Hint> unit() {
        Option<String> number = scalar().filter(WrongKind::isNumber);
        return TextForm.of(at)
                .flatMap(form -> number.flatMap(text -> form == TextForm.DURATION
                        ? inSeconds(text)
                        : Option.when(
                                        form == TextForm.SIZE,
                                        () -> "give it a unit, for example " + text + "m or " + text + "g")
                                .flatMap(Hint::of)));
    }

    private Option<Hint> inSeconds(String number) {
        return Option.some(number + "s")
                .filter(time -> Durations.parse(time).isRight())
                .map(time -> new Hint("give it a unit: " + time, set(time)));
    }

    /** Quotes would make a text of it, but none of the form that is needed here. */
    private Option<Hint> form() {
        return scalar().flatMap(text -> TextForm.of(at)
                        .map(TextForm::words)
                        .orElse(() ->
                                shape.form().filter(form -> !form.fits(text)).map(form -> "write " + form.words())))
                .flatMap(Hint::of);
    }

    private Option<Hint> word() {
        return scalar().filter(
                        text -> shape.words().nonEmpty() && !shape.words().contains(text))
                .flatMap(text -> Hint.of(shape.words().mkString("write ", ", or ", "")));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> Digits.contains(sign) || sign == '.');
    }

    /** Where a text may be a boolean, it is one that a variable holds. */
    private Option<Hint> truth() {
        return scalar().filter(text -> shape.takes(Kind.BOOL) && !shape.takes(Kind.WHOLE))
                .flatMap(text -> Hint.of("write true or false"));
    }

    /** Where a text may be a number, it is one that a variable holds, or has a form of its own. */
    private Option<Hint> number() {
        return scalar().filter(text -> shape.takes(Kind.WHOLE))
                .flatMap(text -> Hint.of(shape.takes(Kind.NUMBER) ? "write a number" : "write a whole number"));
    }

    private Option<Hint> nothing() {
        if (!(found instanceof Node.Null) || (shape.takes(Kind.MAPPING) && !at.isItem())) {
            return Option.none();
        }
        return Hint.of(
                at.isItem()
                        ? "write the item behind its dash, or remove the dash"
                        : "write a value behind the colon, or remove " + at.last());
    }

    /** A word of one attribute, in place of the mapping in which it belongs. */
    private Option<Hint> member() {
        return shown().flatMap(text -> shape.mapping()
                .flatMap(mapping -> mapping.nameOf(text))
                .map(name -> new Hint(
                        "write {" + name + ": " + text + "}",
                        Option.some(Edit.set(at, new Tree.Fields(LinkedHashMap.of(name, Tree.text(text))))))));
    }

    /** {@code key:value}, which is a text. */
    private Option<Hint> colon() {
        return oddColon()
                .orElse(() -> shown().filter(text -> shape.takes(Kind.MAPPING) && text.matches("[\\w.-]+:[^\\s/].*"))
                        .map(text -> text.replaceFirst(":", ": "))
                        .flatMap(text -> Hint.of("put a space behind the colon: " + text)));
    }

    private Option<Hint> oddColon() {
        return shown().filter(text -> shape.takes(Kind.MAPPING))
                .flatMap(OddColon::corrected)
                .flatMap(entry -> Hint.of("write the colon as YAML has it, not as wide as a letter: " + entry));
    }

    /** A boolean, which in quotes would be no word of it. */
    private Option<Hint> restart() {
        return Option.when(
                        found instanceof Node.Bool && at.last().equals("restart") && shape.takes(Kind.TEXT),
                        () -> "write always, unless-stopped or on-failure, or \"no\" in quotes")
                .flatMap(Hint::of);
    }

    private Option<Hint> quoted() {
        return scalar().map(text -> new Hint("put it in quotes: \"" + text + "\"", set(text)));
    }

    /** A mapping in a list of {@code key=value}. */
    private Option<Hint> assignment() {
        return found instanceof Node.Fields fields
                        && fields.size() == 1
                        && at.isItem()
                        && ASSIGNED.contains(
                                at.parent().map(AttributePath::last).getOrElse(""))
                ? Hint.of("write " + assigned(fields.entries().iterator().next()))
                : Option.none();
    }

    private static String assigned(Node.Entry entry) {
        Option<String> value = entry.value() instanceof Node.Scalar scalar
                ? shown(ScalarText.of(scalar), entry.value().span())
                : Option.none();
        return entry.key() + "=" + value.getOrElse("VALUE");
    }

    /** A text where the schema takes true and false alone. */
    private Option<Hint> bool() {
        return Option.when(
                        shape.kinds().size() == 1 && shape.takes(Kind.BOOL),
                        () -> "write true or false, without quotes")
                .flatMap(Hint::of);
    }

    /** A list or mapping where a text belongs: brackets, or a colon, that are meant to be a part of it. */
    private Option<Hint> text() {
        if (!shape.takes(Kind.TEXT)) {
            return Option.none();
        }
        String written = found.span().written();
        if (isFree() && "[{".contains(written.substring(0, Math.min(1, written.length())))) {
            return Hint.of("put it in quotes: '" + written + "'");
        }
        return found instanceof Node.Fields fields && fields.size() == 1
                ? entry(fields.entries().iterator().next())
                : Option.none();
    }

    private static Option<Hint> entry(Node.Entry entry) {
        return entry.value() instanceof Node.Text text && text.span().shows(text.value())
                ? Hint.of((NAMES.contains(entry.key()) ? "write " + text.value() + " alone, or " : "")
                        + "put it in quotes if it is one text: \"" + entry.key() + ": " + text.value() + "\"")
                : Option.none();
    }

    private Option<Hint> attributes() {
        String place = at.isItem() ? "behind its dash, " : "below it, ";
        return shape.takes(Kind.MAPPING) ? Hint.of("write key: value " + place + Examples.of(at)) : Option.none();
    }

    /** What fits in any case; a mapping, which takes the most to write, is the last of the kinds. */
    private Option<Hint> kind() {
        return Hint.of("write "
                + shape.range().map(Shape.Range::words).getOrElse(kinds().head().advice() + Examples.ofText(at)));
    }

    private Option<Edit> set(String text) {
        return Option.some(Edit.set(at, Tree.text(text)));
    }

    /** A single value that is no text, where one belongs. */
    private Option<String> scalar() {
        return found instanceof Node.Scalar scalar && !(found instanceof Node.Null) && shape.takes(Kind.TEXT)
                ? shown(asWritten(scalar), found.span())
                : Option.none();
    }

    /** Of a number its digits as they stand there, for {@code 3.10} is another text than 3.1. */
    private static String asWritten(Node.Scalar scalar) {
        String written = scalar.span().written().replaceFirst("^[&!].* ", "");
        return !(scalar instanceof Node.Text) && NUMBER.matcher(written).matches() ? written : ScalarText.of(scalar);
    }

    private Option<String> shown() {
        return shown(text -> text);
    }

    Option<String> shown(Function<String, String> part) {
        return found instanceof Node.Text text ? shown(part.apply(text.value()), text.span()) : Option.none();
    }

    /** The value, unless it came out of a variable and may be a secret. */
    static Option<String> shown(String value, Span span) {
        return Option.when(span.shows(value), value);
    }
}
