package dev.stowage.fix;

import dev.stowage.source.AttributePath;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where two documents differ at no path that an edit names. */
record Differences(Vector<AttributePath> named) {
    Vector<AttributePath> of(Tree before, Tree after, AttributePath at) {
        if (before instanceof Tree.Fields old && after instanceof Tree.Fields now) {
            return old.values()
                    .keySet()
                    .addAll(now.values().keySet())
                    .toVector()
                    .flatMap(key -> ofField(old.values().get(key), now.values().get(key), at.key(key)));
        }
        if (before instanceof Tree.Items old && after instanceof Tree.Items now) {
            Vector<AttributePath> lost = old.values()
                    .zipWithIndex()
                    .reject(item -> now.values().contains(item._1))
                    .flatMap(item -> lost(item._1, at.index(item._2)));
            boolean isNew = now.values().exists(item -> !old.values().contains(item));
            return isNew && named.forAll(path -> !isIn(path, at)) ? lost.append(at) : lost;
        }
        return before.equals(after) || isNamed(at) ? Vector.empty() : Vector.of(at);
    }

    private Vector<AttributePath> ofField(Option<Tree> before, Option<Tree> after, AttributePath at) {
        return before.map(old -> after.map(now -> of(old, now, at)).getOrElse(() -> lost(old, at)))
                .getOrElse(() -> isNamed(at) || named.exists(path -> isIn(path, at)) ? Vector.empty() : Vector.of(at));
    }

    private Vector<AttributePath> lost(Tree value, AttributePath at) {
        if (isNamed(at)) {
            return Vector.empty();
        }
        if (value instanceof Tree.Fields fields && fields.values().nonEmpty()) {
            return fields.values().toVector().flatMap(field -> lost(field._2, at.key(field._1)));
        }
        return value instanceof Tree.Items items && items.values().nonEmpty()
                ? items.values().zipWithIndex().flatMap(item -> lost(item._1, at.index(item._2)))
                : Vector.of(at);
    }

    private boolean isNamed(AttributePath at) {
        return named.exists(path -> isIn(at, path));
    }

    private static boolean isIn(AttributePath path, AttributePath around) {
        return path.steps().startsWith(around.steps());
    }
}
