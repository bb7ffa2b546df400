package dev.stowage.load.schema;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Series;
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

    /** One behind the other: an attribute with nothing below it is no part. */
    private static Vector<Outdented> in(MappingShape part, Vector<Node.Entry> entries) {
        Vector<Outdented> found = Vector.empty();
        Vector<Node.Entry> rest = entries.dropUntil(Outdented::isNull);
        while (rest.nonEmpty()) {
            Outdented next = new Outdented(rest.head(), rest.tail().takeWhile(entry -> isAttribute(part, entry)));
            found = found.append(next);
            rest = rest.drop(1 + next.attributes.size()).dropUntil(Outdented::isNull);
        }
        return found.filter(each -> each.attributes.exists(Outdented::isOfNoPart));
    }

    private static boolean isNull(Node.Entry entry) {
        return entry.value() instanceof Node.Null;
    }

    /** Another part may be called like an attribute, and has a mapping or nothing. */
    private static boolean isOfNoPart(Node.Entry entry) {
        return !isNull(entry) && !(entry.value() instanceof Node.Fields);
    }

    private static boolean isAttribute(MappingShape part, Node.Entry entry) {
        return Option.of(part.attributes().get(entry.key()))
                .exists(attribute -> isNull(entry) || attribute.takes(Kind.of(entry.value())));
    }

    boolean has(Node.Entry entry) {
        return owner.key().equals(entry.key())
                || attributes.exists(attribute -> attribute.key().equals(entry.key()));
    }

    Problem problem(AttributePath at) {
        Vector<String> names = attributes.map(Node.Entry::key);
        String some = names.size() > MOST_NAMES
                ? names.take(MOST_NAMES).mkString(", ") + " and " + (names.size() - MOST_NAMES) + " more"
                : Series.and(names);
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
