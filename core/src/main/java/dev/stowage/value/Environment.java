package dev.stowage.value;

import io.vavr.control.Option;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The variables of a process or project. Values can be secrets: they appear in no {@code toString}. */
public final class Environment implements Variables {
    public static final Environment EMPTY = of(Map.of());

    private final Map<String, String> values;
    private final UnaryOperator<Map<String, String>> copy;

    private Environment(Map<String, String> values, UnaryOperator<Map<String, String>> copy) {
        this.values = values;
        this.copy = copy;
    }

    public static Environment of(Map<String, String> values) {
        return new Environment(new LinkedHashMap<>(values), LinkedHashMap::new);
    }

    /** As Windows has it: names that differ in case only are one variable. */
    public static Environment ignoringCase(Map<String, String> values) {
        return new Environment(Environment.caseless(values), Environment::caseless);
    }

    private static Map<String, String> caseless(Map<String, String> values) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(values);
        return sorted;
    }

    @Override
    public Option<String> get(String name) {
        return Option.of(values.get(name));
    }

    /** The same with one variable set, whether it was or not. */
    public Environment with(String name, String value) {
        Map<String, String> changed = copy.apply(values);
        changed.put(name, value);
        return new Environment(changed, copy);
    }

    /** The same with one variable set where it is not. */
    public Environment withDefault(String name, String value) {
        return values.containsKey(name) ? this : with(name, value);
    }

    /** The same with those of {@code others} that are not set here. */
    public Environment withDefaults(Map<String, String> others) {
        Map<String, String> joined = copy.apply(values);
        others.forEach(joined::putIfAbsent);
        return new Environment(joined, copy);
    }

    /** Names and values, in the order in which they were given. */
    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Environment that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Environment" + values.keySet();
    }
}
