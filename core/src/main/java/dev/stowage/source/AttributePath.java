package dev.stowage.source;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The way to an attribute from the root of a document: {@code services.web.ports[0]}. */
public final class AttributePath {
    /** The document itself. */
    public static final AttributePath ROOT = new AttributePath();

    /** The path itself for the root. */
    private final AttributePath parent;

    private final Step step;

    /** Made when it is first asked for, since most paths are never looked up; 0 until then. */
    private int hash;

    private AttributePath() {
        this.parent = this;
        this.step = new Key("");
    }

    private AttributePath(AttributePath parent, Step step) {
        this.parent = parent;
        this.step = step;
    }

    /** The path that takes these keys in turn. */
    public static AttributePath of(String... keys) {
        AttributePath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    /** One step down: into a mapping by key, or into a list by position from 0. */
    public sealed interface Step {
        <T> T fold(Function<String, T> key, IntFunction<T> index);

        /** The key, or the position. */
        default String text() {
            return fold(key -> key, Integer::toString);
        }
    }

    public record Key(String name) implements Step {
        @Override
        public <T> T fold(Function<String, T> key, IntFunction<T> index) {
            return key.apply(name);
        }
    }

    public record Index(int position) implements Step {
        @Override
        public <T> T fold(Function<String, T> key, IntFunction<T> index) {
            return index.apply(position);
        }
    }

    /** The path that takes these steps in turn. */
    public static AttributePath of(Iterable<Step> steps) {
        AttributePath path = ROOT;
        for (Step step : steps) {
            path = path.down(step);
        }
        return path;
    }

    /** So many steps down as the text has keys, with a dot between two: {@code deploy.update_config}. */
    public AttributePath keys(String dotted) {
        AttributePath path = this;
        for (String key : dotted.split("\\.", -1)) {
            path = path.key(key);
        }
        return path;
    }

    public AttributePath key(String name) {
        return down(new Key(name));
    }

    public AttributePath index(int position) {
        return down(new Index(position));
    }

    private AttributePath down(Step next) {
        return new AttributePath(this, next);
    }

    @SuppressWarnings("ReferenceEquality") // A path that was only equal to its parent would have no end.
    private boolean isRoot() {
        return parent == this;
    }

    /** The path without its last step; none for the root. */
    public Option<AttributePath> parent() {
        return Option.when(!isRoot(), parent);
    }

    /** The steps from the root. */
    public Vector<Step> steps() {
        return isRoot() ? Vector.empty() : parent.steps().append(step);
    }

    /** What becomes of a value on the way from the root, which each step changes in turn. */
    public <T> T walked(T start, BiFunction<T, Step, T> change) {
        return isRoot() ? start : change.apply(parent.walked(start, change), step);
    }

    /** The last step; a key without letters for the root. */
    public Step step() {
        return step;
    }

    /** Whether it leads to an item of a list. */
    public boolean isItem() {
        return step instanceof Index;
    }

    /** The last step as text: the key, or the position; empty for the root. */
    public String last() {
        return step.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributePath that && (this == that || sameSteps(that));
    }

    private boolean sameSteps(AttributePath that) {
        return hashCode() == that.hashCode()
                && !isRoot()
                && !that.isRoot()
                && step.equals(that.step)
                && parent.equals(that.parent);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = isRoot() ? 1 : 31 * parent.hashCode() + step.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return isRoot() ? "" : parent.join(step);
    }

    private String join(Step next) {
        String own = toString();
        return next.fold(key -> own.isEmpty() ? key : own + "." + key, index -> own + "[" + index + "]");
    }
}
