package dev.stowage.load.yaml;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The tags by which a file says that it takes away, or replaces, what another file has (Compose Specification, "Merge"). */
final class MergeTags {
    private static final Vector<String> NAMES = Vector.of("!reset", "!override");

    private MergeTags() {}

    /** Compose passes over tags that it does not know, and the value is merged as if nothing was said. */
    static Option<Problem> misspelled(String tag, Span span, AttributePath path) {
        return NearestName.of(tag, NAMES)
                .map(name -> Problem.at(
                                span, ComposeProblem.YAML_TAG, "Compose knows no tag " + tag + ", and passes over it")
                        .severity(Severity.WARNING)
                        .path(path)
                        .hint("did you mean " + name + "?")
                        .build());
    }
}
