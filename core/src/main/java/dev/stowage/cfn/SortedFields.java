package dev.stowage.cfn;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Named expressions, sorted by name. Most have few fields, are made once and gone through often; steps through the library's
 * sorted map, a tree, were two fifths of the time of writing a template.
 */
public final class SortedFields implements Iterable<Tuple2<String, Expression>> {
    private static final SortedFields EMPTY = new SortedFields(new String[0], new Expression[0]);

    private final String[] names;
    private final Expression[] values;

    private SortedFields(String[] names, Expression[] values) {
        this.names = names;
        this.values = values;
    }

    public static SortedFields empty() {
        return EMPTY;
    }

    public static SortedFields of(String name, Expression value) {
        return new SortedFields(new String[] {name}, new Expression[] {value});
    }

    /** These fields; of two with one name the later stands. */
    public static SortedFields ofEntries(Iterable<? extends Tuple2<String, ? extends Expression>> entries) {
        java.util.TreeMap<String, Expression> sorted = new java.util.TreeMap<>();
        entries.forEach(entry -> sorted.put(entry._1(), entry._2()));
        return new SortedFields(
                sorted.keySet().toArray(new String[0]), sorted.values().toArray(new Expression[0]));
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    public boolean nonEmpty() {
        return !isEmpty();
    }

    public Option<Expression> get(String name) {
        int at = place(name);
        return at >= 0 ? Option.some(values[at]) : Option.none();
    }

    public boolean containsKey(String name) {
        return place(name) >= 0;
    }

    /** With this field, in place of one that had its name. */
    public SortedFields put(String name, Expression value) {
        int at = place(name);
        return at >= 0 ? replaced(at, value) : inserted(-at - 1, name, value);
    }

    public SortedFields remove(String name) {
        return ofEntries(Vector.ofAll(this).reject(field -> field._1().equals(name)));
    }

    /** With these, in place of those of the same names. */
    public SortedFields putAll(SortedFields others) {
        return ofEntries(Vector.ofAll(this).appendAll(others));
    }

    public SortedFields mapValues(UnaryOperator<Expression> change) {
        return new SortedFields(names, Arrays.stream(values).map(change).toArray(Expression[]::new));
    }

    /** Each field in turn. */
    public void forEach(BiConsumer<String, Expression> action) {
        for (int at = 0; at < names.length; at++) {
            action.accept(names[at], values[at]);
        }
    }

    /** Whether each value is so. */
    public boolean allValues(Predicate<Expression> predicate) {
        for (Expression value : values) {
            if (!predicate.test(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterator<Tuple2<String, Expression>> iterator() {
        return Iterator.tabulate(names.length, at -> Tuple.of(names[at], values[at]));
    }

    private int place(String name) {
        return Arrays.binarySearch(names, name);
    }

    private SortedFields replaced(int at, Expression value) {
        Expression[] changed = values.clone();
        changed[at] = value;
        return new SortedFields(names, changed);
    }

    private SortedFields inserted(int at, String name, Expression value) {
        String[] longer = Arrays.copyOf(names, names.length + 1);
        Expression[] more = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(names, at, longer, at + 1, names.length - at);
        System.arraycopy(values, at, more, at + 1, values.length - at);
        longer[at] = name;
        more[at] = value;
        return new SortedFields(longer, more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortedFields fields
                && Arrays.equals(names, fields.names)
                && Arrays.equals(values, fields.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    /** As a record of the same fields would be shown. */
    @Override
    public String toString() {
        return Vector.ofAll(this).map(field -> field._1() + "=" + field._2()).mkString("{", ", ", "}");
    }
}
