package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A part with nothing below its name, and behind it, in the same column, attributes that only such a part has: a service
 * without more indentation than its name.
 */
record Outdented(Node.Entry owner, Vector<Node.Entry> attributes) {
    private static final int MOST_NAMES = 3;

    /** Those in a mapping whose keys the user chooses; none where a part may have nothing below it. */
    static Vector<Outdented> in(MappingShape expected, Node.Fields map) {
        return expected.chosen()
                .map(MappingShape.Chosen::value)
                .filter(value -> !value.takes(Kind.NULL))
                .flatMap(Shape::mapping)
                .map(part -> in(part, Vector.ofAll(map.entries())))
                .getOrElse(Vector.empty());
    }

    private static Vector<Outdented> in(MappingShape part, Vector<Node.Entry> entries) {
        return entries.zipWithIndex()
                .filter(entry -> entry._1.value() instanceof Node.Null)
                .map(entry ->
                        new Outdented(entry._1, entries.drop(entry._2 + 1).takeWhile(next -> isAttribute(part, next))))
                .filter(found -> found.attributes.exists(entry -> !(entry.value() instanceof Node.Fields)));
    }

    private static boolean isAttribute(MappingShape part, Node.Entry entry) {
        Option<Shape> shape = Option.of(part.attributes().get(entry.key()));
        return !(entry.value() instanceof Node.Null)
                && shape.exists(attribute -> attribute.takes(Kind.of(entry.value())));
    }

    boolean has(Node.Entry entry) {
        return owner.key().equals(entry.key())
                || attributes.exists(attribute -> attribute.key().equals(entry.key()));
    }

    Problem problem(AttributePath at) {
        Vector<String> names = attributes.map(Node.Entry::key);
        String some = names.size() > MOST_NAMES
                ? names.take(MOST_NAMES).mkString(", ") + " and " + (names.size() - MOST_NAMES) + " more"
                : (names.size() > 1 ? names.init().mkString("", ", ", " and ") : "") + names.last();
        return Problem.at(
                        owner.keySpan(),
                        ComposeProblem.WRONG_TYPE,
                        owner.key() + " has nothing below it, for " + some + " beside it "
                                + (names.size() == 1 ? "is" : "are") + " not indented")
                .path(at.key(owner.key()))
                .hint("indent what belongs to " + owner.key() + " by two more spaces")
                .build();
    }
}
