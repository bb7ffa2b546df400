package dev.stowage.load.yaml;

import dev.stowage.source.AttributePath;
import dev.stowage.source.AttributePath.Step;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * A value while its document is being built.
 *
 * @param node none when {@code !reset} takes the value away
 * @param replaced the paths below it that carry {@code !reset} or {@code !override}
 * @param size how many values it has when its aliases are followed
 * @param height how many levels of lists and mappings it has when its aliases are followed
 */
record Composed(Option<Node> node, Vector<Vector<Step>> replaced, long size, int height) {
    static Composed of(Node node) {
        return new Composed(Option.some(node), Vector.empty(), 1, 0);
    }

    /** The same as {@code !reset} leaves it. */
    Composed reset() {
        return new Composed(Option.none(), Vector.of(Vector.empty()), size, height);
    }

    /** The same as {@code !override} leaves it. */
    Composed overriding() {
        return new Composed(node, replaced.append(Vector.empty()), size, height);
    }

    /** A mapping of this key alone, to what becomes of the value. */
    Composed within(String key, UnaryOperator<Node> change) {
        Option<Node> mapping = node.map(value ->
                Node.Fields.of(Vector.of(new Node.Entry(key, value.span(), change.apply(value))), value.span()));
        return new Composed(mapping, replacedUnder(new AttributePath.Key(key)), size + 1, height + 1);
    }

    Vector<Vector<Step>> replacedUnder(Step step) {
        return replaced.map(path -> path.prepend(step));
    }
}
