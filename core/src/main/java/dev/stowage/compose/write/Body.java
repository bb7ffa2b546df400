package dev.stowage.compose.write;

import dev.stowage.compose.Extensible;
import dev.stowage.compose.Word;
import dev.stowage.value.Bytes;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The attributes of one object on their way into a document: absent ones, empty lists and empty mappings are left out. */
final class Body {
    static final Tree.Fields NOTHING = new Tree.Fields(LinkedHashMap.empty());
    private static final Tree ZERO = Tree.whole(0);

    private final Map<String, Tree> attributes = new HashMap<>();
    private final Form form;
    private final Tree.Fields inherited;

    Body(Form form) {
        this(form, NOTHING);
    }

    private Body(Form form, Tree.Fields inherited) {
        this.form = form;
        this.inherited = inherited;
    }

    /** An object that, loaded again, takes over what it does not say from another: it says what is nothing here and something there. */
    static Body over(Tree.Fields inherited, Form form) {
        return new Body(form, inherited);
    }

    /** An object under that key. */
    Body within(String key) {
        return new Body(
                form,
                inherited
                        .values()
                        .get(key)
                        .filter(Tree.Fields.class::isInstance)
                        .map(Tree.Fields.class::cast)
                        .getOrElse(NOTHING));
    }

    Tree.Fields tree() {
        return new Tree.Fields(LinkedHashMap.ofAll(attributes));
    }

    Form form() {
        return form;
    }

    /** An attribute that is there in any case. */
    Body always(String key, Tree value) {
        attributes.put(key, value);
        return this;
    }

    Body text(String key, Option<String> value) {
        return scalar(key, value.map(Tree::text), Tree.text(""));
    }

    /** The name outside of the project, which the reference does not print when variables made it empty. */
    Body outerName(String name) {
        return outer("name", name);
    }

    /** A text that the reference does not print when it is empty. */
    Body outer(String key, String value) {
        return text(key, Option.some(value).filter(text -> form.isComplete() || !text.isEmpty()));
    }

    Body word(String key, Option<? extends Word> value) {
        return text(key, value.map(Word::word));
    }

    Body bytes(String key, Option<Bytes> value) {
        return scalar(key, value.map(Bytes::toString).map(Tree::text), Tree.text("0"));
    }

    Body duration(String key, Option<Duration> value) {
        return text(key, value.map(Durations::text));
    }

    Body bool(String key, Option<Boolean> value) {
        return value.map(on -> always(key, Tree.bool(on))).getOrElse(this);
    }

    /** An attribute that is left out when it is false. */
    Body is(String key, boolean value) {
        return scalar(key, Option.when(value, Tree.bool(true)), Tree.bool(false));
    }

    /** An attribute that is left out when it is true. */
    Body isNot(String key, boolean value) {
        return value ? this : always(key, Tree.bool(false));
    }

    Body whole(String key, Option<? extends Number> value) {
        return scalar(key, value.map(number -> new Tree.Whole(BigInteger.valueOf(number.longValue()))), ZERO);
    }

    /** The shortest decimal that is the same number in the precision of the model. */
    Body decimal(String key, Option<Float> value) {
        return scalar(key, value.map(number -> new Tree.Decimal(Double.parseDouble(Float.toString(number)))), ZERO);
    }

    /** An attribute that is left out when it is absent, unless another value would take its place. */
    private Body scalar(String key, Option<Tree> value, Tree zero) {
        return value.orElse(() -> Option.when(inherited.values().containsKey(key), zero))
                .map(written -> always(key, written))
                .getOrElse(this);
    }

    Body texts(String key, Vector<String> values) {
        return items(key, values, Tree::text);
    }

    /** In the complete form an empty list where the model would not load again without one. */
    Body emptyList(String key, boolean isNeeded) {
        return form.isComplete() && isNeeded ? always(key, new Tree.Items(Vector.empty())) : this;
    }

    /** Texts of which an absent list and an empty one are different. */
    Body command(String key, Option<Vector<String>> words) {
        return always(
                key, words.<Tree>map(all -> new Tree.Items(all.map(Tree::text))).getOrElse(Tree.NOTHING));
    }

    <T> Body items(String key, Vector<T> values, Function<T, Tree> write) {
        return values.isEmpty() ? this : always(key, new Tree.Items(values.map(write)));
    }

    /** Items of a list of jobs and hooks that two spellings made equal; in the complete form once, since no list may have them twice. */
    <T> Body differentItems(String key, Vector<T> values, Function<T, Tree> write) {
        return items(key, form.isComplete() ? values.distinct() : values, write);
    }

    <T> Body object(String key, Option<T> value, Function<T, Tree> write) {
        return value.map(object -> always(key, write.apply(object))).getOrElse(this);
    }

    /** Texts by key that Compose takes as a mapping only. */
    Body options(String key, LinkedHashMap<String, String> values) {
        return named(key, values, Tree::text);
    }

    Body labels(String key, LinkedHashMap<String, String> values) {
        return variables(key, values.mapValues(Option::some));
    }

    /** A mapping; in the complete form a list where a key is empty, which only a list can say. */
    Body variables(String key, LinkedHashMap<String, Option<String>> values) {
        return form.isComplete() && values.containsKey("")
                ? texts(key, values.toVector().map(Body::assignment).sorted())
                : optional(key, values, Tree::text);
    }

    static String assignment(Tuple2<String, Option<String>> variable) {
        return variable._1 + variable._2.map(value -> "=" + value).getOrElse("");
    }

    Body lists(String key, LinkedHashMap<String, Vector<String>> values) {
        return named(key, values, list -> new Tree.Items(list.map(Tree::text)));
    }

    /**
     * A line for each address, so none for a host without one; in the complete form one for all where an address is
     * repeated, since lines may not be. The reference prints the list of hosts without any address, too.
     */
    Body hosts(String key, LinkedHashMap<String, Vector<String>> hosts) {
        Vector<String> lines =
                hosts.toVector().flatMap(host -> lines(host._1, host._2)).sorted();
        return hosts.isEmpty() || form.isComplete()
                ? texts(key, lines)
                : always(key, new Tree.Items(lines.map(Tree::text)));
    }

    private Vector<String> lines(String host, Vector<String> addresses) {
        return form.isComplete() && addresses.distinct().size() < addresses.size()
                ? Vector.of(host + "=" + addresses.mkString(","))
                : addresses.map(address -> host + "=" + address);
    }

    /** Objects by name, each written by {@code write}. */
    <K, T> Body named(String key, LinkedHashMap<K, T> values, Function<T, Tree> write) {
        return values.isEmpty() ? this : always(key, fields(values.mapValues(write)));
    }

    /** Objects by name, of which some have no value. */
    <K, T> Body optional(String key, LinkedHashMap<K, Option<T>> values, Function<T, Tree> write) {
        return named(key, values, value -> value.map(write).getOrElse(Tree.NOTHING));
    }

    static <K> Tree fields(LinkedHashMap<K, Tree> values) {
        Map<String, Tree> byText = new HashMap<>();
        values.forEach((name, value) -> byText.put(name.toString(), value));
        return new Tree.Fields(LinkedHashMap.ofAll(byText));
    }

    /** The attributes of the user's own, which the reference leaves out of its JSON. */
    Body extensions(Extensible object) {
        return form.isComplete() ? allExtensions(object.extensions()) : this;
    }

    Body allExtensions(LinkedHashMap<String, Tree> extensions) {
        extensions.forEach(attributes::put);
        return this;
    }
}
