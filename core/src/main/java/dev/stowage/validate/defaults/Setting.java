package dev.stowage.validate.defaults;

import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that ECS needs to know, and that is filled in where a project leaves it open.
 *
 * @param <T> the settings that hold it
 * @param givenBy the attributes that may give it, the first that is written does
 * @param isOpen whether it is the default, whatever is written
 * @param isChanged whether what is written has become another value
 */
public record Setting<T>(
        Default about,
        Vector<String> givenBy,
        Function<T, Option<Tree>> value,
        Predicate<T> isOpen,
        Predicate<T> isChanged) {
    /** What {@code about} says, without attributes that give the value. */
    static <T> Setting<T> of(Default about, Function<T, Option<Tree>> value) {
        return new Setting<>(about, Vector.empty(), value, part -> false, part -> false);
    }

    Setting<T> givenBy(String... attributes) {
        return givenBy(Vector.of(attributes));
    }

    Setting<T> givenBy(Vector<String> attributes) {
        return new Setting<>(about, attributes, value, isOpen, isChanged);
    }

    Setting<T> openWhen(Predicate<T> condition) {
        return new Setting<>(about, givenBy, value, condition, isChanged);
    }

    Setting<T> changedWhen(Predicate<T> condition) {
        return new Setting<>(about, givenBy, value, isOpen, condition);
    }

    public boolean isOf(Dialect dialect) {
        return about.values().in(dialect).isDefined();
    }
}
