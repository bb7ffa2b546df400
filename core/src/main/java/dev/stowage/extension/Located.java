package dev.stowage.extension;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Tree;

/** Data with the way back to where it was written. */
record Located(Tree tree, AttributePath path, SourceMap sources) {
    Located field(String key, Tree value) {
        return new Located(value, path.key(key), sources);
    }

    Located item(int position, Tree value) {
        return new Located(value, path.index(position), sources);
    }

    Problem.Builder problem(ProblemId id, String sentence) {
        return Problem.at(sources.at(path), id, sentence).path(path);
    }

    /** A text as the file spells it. */
    String spelled(String text) {
        return sources.at(path).spell(text);
    }

    /** The complaint that this is not of the kind that is wanted. */
    Problem notA(String wanted) {
        return problem(EcsProblem.EXTENSION_WRONG_TYPE, name() + " must be " + wanted + ", not " + kind())
                .build();
    }

    /** The complaint that this is outside of what is allowed. */
    Problem outside(String allowed) {
        return problem(EcsProblem.EXTENSION_OUT_OF_RANGE, name() + " must be " + allowed)
                .build();
    }

    /** The key, or for an item of a list the key of the list. */
    String name() {
        return path.step() instanceof AttributePath.Index
                ? "an item of " + path.parent().map(AttributePath::last).getOrElse("a list")
                : path.last();
    }

    private String kind() {
        return tree.fold(new Tree.Cases<>(
                nothing -> "empty",
                bool -> "a boolean",
                whole -> "a number",
                decimal -> "a number",
                text -> text.value().isEmpty() ? "an empty one" : "the text \"" + spelled(text.value()) + "\"",
                items -> "a list",
                fields -> "a mapping"));
    }
}
