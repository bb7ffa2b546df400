package dev.stowage.cli.print;

import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** What programs and templates find of a thing in a list, by its name. */
public record Field<T>(String name, Function<T, Tree> value) {
    public static <T> Field<T> text(String name, Function<T, String> text) {
        return new Field<>(name, thing -> Tree.text(text.apply(thing)));
    }

    public static <T> Field<T> number(String name, Function<T, Integer> number) {
        return new Field<>(name, thing -> Tree.whole(number.apply(thing)));
    }

    public static <T> Field<T> rows(String name, Function<T, Vector<Row>> rows) {
        return new Field<>(name, thing -> new Tree.Items(rows.apply(thing).map(Row::tree)));
    }
}
