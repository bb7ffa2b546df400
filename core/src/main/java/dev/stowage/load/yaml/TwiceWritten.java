package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.DUPLICATE_KEY;

import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.problem.Series;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A key that a mapping has already.
 *
 * @param first where it has it
 * @param hasParts whether a list or mapping stands behind it
 * @param owner of a service, the key with nothing behind it that stands above: perhaps this was to stand below it
 */
record TwiceWritten(String key, Span span, Span first, boolean hasParts, AttributePath path, Option<String> owner) {
    /** Attributes of a service that have lines below them: no other service is called so. */
    private static final Set<String> BLOCKS = HashSet.of(
            "build",
            "configs",
            "deploy",
            "depends_on",
            "environment",
            "healthcheck",
            "labels",
            "logging",
            "networks",
            "ports",
            "secrets",
            "volumes");

    /** One problem for those that were to stand below the same key, and one for each of the others. */
    static Vector<Problem> problems(Vector<TwiceWritten> all) {
        Vector<TwiceWritten> owned = all.filter(each -> each.owner.isDefined());
        return all.filter(each -> each.owner.isEmpty())
                .map(each -> each.problem(Vector.of(each)))
                .appendAll(Vector.ofAll(owned.groupBy(TwiceWritten::owner).values())
                        .map(same -> same.head().problem(same)));
    }

    private Problem problem(Vector<TwiceWritten> same) {
        boolean isOne = same.size() == 1;
        return Problem.at(
                        span,
                        DUPLICATE_KEY,
                        isOne
                                ? "the key " + key + " appears twice in this mapping"
                                : "the keys " + Series.and(same.map(TwiceWritten::key))
                                        + " appear twice in this mapping")
                .path(path)
                .addAllRelated(same.map(each ->
                        new Related(isOne ? "first written here" : each.key + " was first written here", each.first)))
                .hint(owner.map(name -> (isOne ? one(name) : several(name)) + asService(name))
                        .getOrElse(this::keep))
                .build();
    }

    private String keep() {
        return hasParts ? "keep one of the two, with what stands below both" : "keep one of the two";
    }

    private static String one(String owner) {
        return "keep one of the two, or indent it by two more spaces if it belongs to " + owner;
    }

    private static String several(String owner) {
        return "keep one of each, or indent them by two more spaces if they belong to " + owner;
    }

    private String asService(String owner) {
        return BLOCKS.contains(owner)
                ? ""
                : "; if " + owner + " is another service, begin it in the column of "
                        + path.parent().map(AttributePath::last).getOrElse("the one above");
    }
}
