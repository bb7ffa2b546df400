package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Series;
import dev.stowage.value.Digits;
import dev.stowage.value.Durations;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.time.Duration;
import java.util.function.Function;

/** Decoders of single values and of lists. A number or boolean may be quoted: interpolation makes texts. */
final class Decoders {
    private static final int LONGEST_NUMBER = 9;
    private static final int ARN_PARTS = 6;
    private static final int HOUR = 3600;

    private Decoders() {}

    /** Anything. */
    static Decoder<Tree> tree() {
        return value -> Decoder.right(value.tree());
    }

    /** A text that is not empty; a number counts as its digits. */
    static Decoder<String> text() {
        return text("a text");
    }

    static Decoder<String> text(String wanted) {
        return value -> textOf(value.tree())
                .filter(text -> !text.isEmpty())
                .map(Decoder::right)
                .getOrElse(() -> Decoder.wrong(value.notA(wanted)));
    }

    private static Option<String> textOf(Tree tree) {
        if (tree instanceof Tree.Whole whole) {
            return Option.some(whole.value().toString());
        }
        return tree instanceof Tree.Text text ? Option.some(text.value()) : Option.none();
    }

    static Decoder<String> startingWith(String prefix, String wanted) {
        return text(wanted).where(text -> text.startsWith(prefix), wanted);
    }

    static Decoder<String> arn() {
        return startingWith("arn:", "an ARN, which begins with arn:");
    }

    /** An ARN of one service, such as {@code iam}, with all its parts. */
    static Decoder<String> arnOf(String service, String wanted) {
        return text(wanted).where(text -> isArnOf(service, text), wanted + ", arn:aws:" + service + ":...");
    }

    private static boolean isArnOf(String service, String text) {
        Vector<String> parts = Vector.of(text.split(":", ARN_PARTS));
        return parts.size() == ARN_PARTS
                && parts.head().equals("arn")
                && parts.get(2).equals(service)
                && !parts.last().isEmpty();
    }

    static Decoder<Boolean> bool() {
        return value ->
                boolOf(value.tree()).map(Decoder::right).getOrElse(() -> Decoder.wrong(value.notA("true or false")));
    }

    private static Option<Boolean> boolOf(Tree tree) {
        if (tree instanceof Tree.Bool bool) {
            return Option.some(bool.value());
        }
        return textOf(tree)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    static Decoder<Integer> whole(int least, int most) {
        boolean isOpen = most == Integer.MAX_VALUE;
        String range = isOpen ? "at least " + least : "between " + least + " and " + most;
        Decoder<Integer> whole = value -> wholeOf(value.tree())
                .map(Decoder::right)
                .getOrElse(() -> Decoder.<BigInteger>wrong(value.notA("a whole number")))
                .flatMap(found -> inRange(found, least, most, value, range));
        return whole.taking(isOpen ? range : least + " to " + most);
    }

    private static Checked<Option<Integer>> inRange(
            Option<BigInteger> found, int least, int most, Located value, String range) {
        Option<Integer> fitting = found.filter(
                        number -> number.bitLength() < Integer.SIZE && isBetween(least, number.intValue(), most))
                .map(BigInteger::intValue);
        return found.isDefined() && fitting.isEmpty() ? Decoder.wrong(value.outside(range)) : Checked.of(fitting);
    }

    private static boolean isBetween(int least, int number, int most) {
        return least <= number && number <= most;
    }

    private static Option<BigInteger> wholeOf(Tree tree) {
        if (tree instanceof Tree.Whole whole) {
            return Option.some(whole.value());
        }
        return tree instanceof Tree.Text text && text.value().length() <= LONGEST_NUMBER && Digits.only(text.value())
                ? Option.some(new BigInteger(text.value()))
                : Option.none();
    }

    /** A duration as Compose writes it ({@code 1m30s}), of whole seconds within bounds. */
    static Decoder<Duration> duration(int leastSeconds, int mostSeconds) {
        String range = "between " + shown(leastSeconds) + " and " + shown(mostSeconds);
        Decoder<Duration> any = value -> textOf(value.tree())
                .flatMap(text -> Durations.parse(text).toOption())
                .map(Decoder::right)
                .getOrElse(() -> Decoder.wrong(value.notA("a duration such as 30s or 1m30s")));
        return any.where(
                        found -> isBetween(
                                leastSeconds, (int) Math.min(Integer.MAX_VALUE, found.toSeconds()), mostSeconds),
                        range)
                .taking(mostSeconds == Integer.MAX_VALUE ? "" : shown(leastSeconds) + " to " + shown(mostSeconds));
    }

    private static String shown(int seconds) {
        return seconds > 0 && seconds % HOUR == 0 ? seconds / HOUR + "h" : seconds + "s";
    }

    /** One of a few words. */
    static <T> Decoder<T> word(Vector<T> allowed, Function<T, String> word) {
        Vector<String> words = allowed.map(word);
        Decoder<T> one = value -> textOf(value.tree())
                .map(text -> allowed.find(each -> word.apply(each).equals(text))
                        .map(Decoder::right)
                        .getOrElse(() -> unknownWord(value, text, words)))
                .getOrElse(() -> Decoder.wrong(value.notA("one of " + words.mkString(", "))));
        return one.taking(Series.or(words));
    }

    private static <T> Checked<Option<T>> unknownWord(Located value, String text, Vector<String> words) {
        return Decoder.wrong(value.problem(
                        EcsProblem.EXTENSION_OUT_OF_RANGE, value.name() + " cannot be \"" + value.spelled(text) + "\"")
                .hint(NearestName.hintOrAll(text, words))
                .build());
    }

    static Decoder<Vector<String>> texts() {
        return listOf(text());
    }

    /** It tells of its items, where they say what they take. */
    static <T> Decoder<Vector<T>> listOf(Decoder<T> item) {
        Decoder<Vector<T>> list = value -> value.tree() instanceof Tree.Items items
                ? all(items.values(), value, item)
                : Decoder.wrong(value.notA("a list"));
        return list.taking(item.takes().isEmpty() ? "" : "[" + item.takes() + "]");
    }

    /** A list whose absence means something else than that there is nothing in it. */
    static <T> Decoder<Vector<T>> someOf(Decoder<T> item) {
        Decoder<Vector<T>> list = listOf(item);
        Decoder<Vector<T>> some = value ->
                value.tree() instanceof Tree.Items items && items.values().isEmpty()
                        ? Decoder.wrong(value.outside("a list of one or more"))
                        : list.decode(value);
        return some.taking(list.takes());
    }

    /** A list, or a single value in place of a list of one. */
    static <T> Decoder<Vector<T>> oneOrMany(Decoder<T> item) {
        return value -> value.tree() instanceof Tree.Items items
                ? all(items.values(), value, item)
                : item.map(Vector::of).decode(value);
    }

    private static <T> Checked<Option<Vector<T>>> all(Vector<Tree> trees, Located list, Decoder<T> item) {
        return Checked.traverse(trees.zipWithIndex(), tree -> item.decode(list.item(tree._2, tree._1)))
                .map(found -> Option.some(found.flatMap(each -> each)));
    }

    /** A mapping one way, everything else another; it tells of the mapping. */
    static <T> Decoder<T> either(Decoder<? extends T> mapping, Decoder<? extends T> single) {
        Decoder<T> either = value -> value.tree() instanceof Tree.Fields
                ? mapping.decode(value).map(Option::narrow)
                : single.decode(value).map(Option::narrow);
        return either.taking(mapping.takes());
    }
}
