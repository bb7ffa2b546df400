package dev.stowage.source;

import io.vavr.Tuple2;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/**
 * Rules by path pattern, read while walking a document: a walk starts at the table and takes each of its own steps in
 * the table too, so looking a rule up costs nothing that grows with the number of rules.
 *
 * <p>A pattern is dot-joined; {@code *} stands for any one key and {@code []} for any one position:
 * {@code services.*.ports.[]}. Where a key is named and a {@code *} exists beside it, both apply below it and the named
 * one wins.
 */
public final class PathTable<R> {
    private static final String ANY_KEY = "*";
    private static final String ANY_INDEX = "[]";

    private static final PathTable<?> EMPTY = new PathTable<>(Option.none(), Map.of());

    private final Option<R> rule;
    private final Map<String, PathTable<R>> next;
    private final Option<PathTable<R>> anyKey;
    private final Option<PathTable<R>> anyIndex;

    private PathTable(Option<R> rule, Map<String, PathTable<R>> next) {
        this.rule = rule;
        this.next = next;
        this.anyKey = Option.of(next.get(ANY_KEY));
        this.anyIndex = Option.of(next.get(ANY_INDEX));
    }

    /** The table without a rule. */
    @SuppressWarnings("unchecked") // It holds nothing of any type.
    public static <R> PathTable<R> empty() {
        return (PathTable<R>) EMPTY;
    }

    /** The table of these rows, pattern and rule; a later row for one pattern replaces an earlier one. */
    public static <R> PathTable<R> of(Iterable<Tuple2<String, R>> rows) {
        Growing<R> table = new Growing<>();
        rows.forEach(row -> table.add(row._1, row._2));
        return table.grown();
    }

    /** A table in the making: copying an immutable one for every row would cost the square of its size. */
    private static final class Growing<R> {
        private final Map<String, Growing<R>> next = new HashMap<>();
        private Option<R> rule = Option.none();

        void add(String pattern, R rule) {
            Growing<R> at = this;
            for (String step : pattern.split("\\.", -1)) {
                at = at.next.computeIfAbsent(step, any -> new Growing<>());
            }
            at.rule = Option.some(rule);
        }

        PathTable<R> grown() {
            Map<String, PathTable<R>> below = new HashMap<>();
            next.forEach((step, growing) -> below.put(step, growing.grown()));
            return new PathTable<>(rule, withAnyBelowEach(below));
        }

        /** What applies below any key applies below the named ones too. */
        private static <R> Map<String, PathTable<R>> withAnyBelowEach(Map<String, PathTable<R>> below) {
            PathTable<R> any = below.getOrDefault(ANY_KEY, empty());
            below.replaceAll((step, named) -> step.equals(ANY_INDEX) ? named : any.overlaid(named));
            return below;
        }
    }

    private PathTable<R> overlaid(PathTable<R> over) {
        if (isEmpty() || this == over) {
            return over;
        }
        Map<String, PathTable<R>> joined = new HashMap<>(next);
        over.next.forEach((step, below) -> joined.merge(step, below, PathTable::overlaid));
        return new PathTable<>(over.rule.orElse(rule), joined);
    }

    /** The rule for the place the walk has reached. */
    public Option<R> rule() {
        return rule;
    }

    /** True when no rule lies at or below this place, so that a walk may leave the rest alone. */
    public boolean isEmpty() {
        return rule.isEmpty() && next.isEmpty();
    }

    /** The table one step down by a key. */
    public PathTable<R> key(String name) {
        PathTable<R> named = next.get(name);
        return named == null ? otherwise(anyKey) : named;
    }

    /** The table one step down into a list. */
    public PathTable<R> item() {
        return otherwise(anyIndex);
    }

    /** The rule at the end of a whole path. */
    public Option<R> find(AttributePath path) {
        return at(path).rule;
    }

    /** The table at the end of a whole path. */
    public PathTable<R> at(AttributePath path) {
        PathTable<R> table = this;
        for (AttributePath.Step step : path.steps()) {
            table = table.down(step);
        }
        return table;
    }

    /** The table one step down. */
    public PathTable<R> down(AttributePath.Step step) {
        return step.fold(this::key, index -> item());
    }

    private static <R> PathTable<R> otherwise(Option<PathTable<R>> any) {
        return any.getOrElse(empty());
    }
}
