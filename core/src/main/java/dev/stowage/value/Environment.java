package dev.stowage.value;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The variables of a process or project. Values can be secrets: they appear in no {@code toString}. */
public final class Environment implements Variables {
    public static final Environment EMPTY = of(Map.of());

    private final Map<String, String> values;
    private final boolean ignoresCase;

    private Environment(Map<String, String> values, boolean ignoresCase) {
        this.values = values;
        this.ignoresCase = ignoresCase;
    }

    public static Environment of(Map<String, String> values) {
        return new Environment(new LinkedHashMap<>(values), false);
    }

    /** As the system of this machine has it: on Windows names differ by more than case. */
    public static Environment ofProcess(Map<String, String> values) {
        return File.separatorChar == '\\' ? ignoringCase(values) : of(values);
    }

    /** As Windows has it: a name that no variable has is one of the names that differ from it in case only. */
    public static Environment ignoringCase(Map<String, String> values) {
        return new Environment(new LinkedHashMap<>(values), true);
    }

    @Override
    public Option<String> get(String name) {
        return Option.of(values.get(name)).orElse(() -> ignoresCase ? alike(name) : Option.none());
    }

    private Option<String> alike(String name) {
        return io.vavr.collection.Iterator.ofAll(values.entrySet())
                .find(variable -> variable.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue);
    }

    /** The home directory of the user, as the variables of Unix and Windows say. */
    public Option<String> home() {
        return Vector.of("HOME", "USERPROFILE").flatMap(this::get).find(path -> !path.isEmpty());
    }

    /** The names of all variables, in alphabetical order. */
    public Vector<String> names() {
        return Vector.ofAll(values.keySet()).sorted();
    }

    /** The same with one variable set, whether it was or not. */
    public Environment with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Environment(changed, ignoresCase);
    }

    /** The same with one variable set where it is not. */
    public Environment withDefault(String name, String value) {
        return get(name).isDefined() ? this : with(name, value);
    }

    /** The same with those of {@code others} that are not set here. */
    public Environment withDefaults(Map<String, String> others) {
        Map<String, String> joined = new LinkedHashMap<>(values);
        others.forEach((name, value) -> {
            if (get(name).isEmpty()) {
                joined.put(name, value);
            }
        });
        return new Environment(joined, ignoresCase);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Environment that && ignoresCase == that.ignoresCase && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, ignoresCase);
    }

    @Override
    public String toString() {
        return "Environment" + values.keySet();
    }
}
