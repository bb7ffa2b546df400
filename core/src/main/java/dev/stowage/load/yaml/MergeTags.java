package dev.stowage.load.yaml;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.snakeyaml.engine.v2.events.ScalarEvent;

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

    /** A text that begins with an exclamation mark or an ampersand, of which nothing is left: a password, as a rule. */
    static Option<Problem> swallowed(ScalarEvent event, Span span, AttributePath path) {
        String tag = event.getTag().orElse("");
        boolean isTag =
                tag.startsWith("!") && !tag.equals(Tagged.NONE) && !NAMES.contains(tag) && !Intrinsics.isFunction(tag);
        return Option.when(
                isTag || event.getAnchor().isPresent(),
                () -> Problem.at(
                                span,
                                ComposeProblem.YAML_TAG,
                                "YAML takes this for " + (isTag ? "a tag" : "an anchor") + ", and the value is empty")
                        .severity(Severity.WARNING)
                        .path(path)
                        .hint("put the text in quotes")
                        .build());
    }
}
