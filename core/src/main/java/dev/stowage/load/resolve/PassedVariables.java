package dev.stowage.load.resolve;

import dev.stowage.load.yaml.Node;
import dev.stowage.value.Variables;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Variables that are named without a value and get the one that they have in the environment of the project. */
record PassedVariables(Variables variables) {

    /** Those that are not set stay as they are. */
    Node orNull(Node part) {
        return part.fold(
                bad -> bad,
                scalar -> scalar,
                list -> list.withValues(list.values().map(item -> item(item).getOrElse(item))),
                map -> map.mapValues(entry -> entry(entry).getOrElse(entry).value()));
    }

    /** Those that are not set are left out. */
    Node orNothing(Node part) {
        return part.fold(
                bad -> bad,
                scalar -> scalar,
                list -> list.withValues(list.values().flatMap(this::item)),
                map -> Node.Fields.of(Vector.ofAll(map.entries()).flatMap(this::entry), map.span()));
    }

    /** An item of a list that names a variable, with its value; none where it is not set. */
    Option<Node> item(Node item) {
        return item instanceof Node.Text text && text.value().indexOf('=') < 0
                ? variables.get(text.value()).map(value -> new Node.Text(text.value() + "=" + value, text.span()))
                : Option.some(item);
    }

    private Option<Node.Entry> entry(Node.Entry entry) {
        return entry.value() instanceof Node.Null
                ? variables.get(entry.key()).map(value -> entry.withValue(new Node.Text(value, entry.keySpan())))
                : Option.some(entry);
    }
}
