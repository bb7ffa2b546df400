package dev.stowage.problem;

import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One error or warning: what is wrong, where, and what to write instead. */
@Value.Immutable
@StowageStyle
public interface Problem {
    /** The kind of problem. */
    ProblemId id();

    /** The severity of {@link #id}, unless overridden for this case. */
    @Value.Default
    default Severity severity() {
        return id().severity();
    }

    /** One sentence without a full stop. It never contains a secret, nor a value from an env file. */
    String sentence();

    /** The attribute concerned, if there is one. */
    Option<AttributePath> path();

    /** The text concerned, if there is one. */
    Option<Span> span();

    /** Further places that help to understand the problem, such as the first of two duplicates. */
    Vector<Related> related();

    /** The last lines of output of a program of the user that failed, the oldest first. */
    Vector<String> log();

    /** What to write instead, in words. */
    Option<String> hint();

    /** The hint as changes to the files that a program can make; they belong together. */
    Vector<Edit> edits();

    /**
     * At the place of its path, unless it has a place. What is not written at the top level comes from the environment, and
     * has none.
     */
    default Problem located(SourceMap sources) {
        return path().filter(path -> span().isEmpty())
                .filter(path ->
                        path.steps().size() > 1 || !sources.keyAt(path).equals(sources.keyAt(AttributePath.ROOT)))
                .map(path -> builder().from(this).span(sources.keyAt(path)).build())
                .getOrElse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** A problem at a place, to which hint, path and more can be added. */
    static Builder at(Span span, ProblemId id, String sentence) {
        return builder().id(id).sentence(sentence).span(span);
    }

    /** A problem without a span: the end of the stage finds the span by the path. */
    static Problem about(ProblemId id, AttributePath path, String sentence, String hint) {
        return builder().id(id).path(path).sentence(sentence).hint(hint).build();
    }

    final class Builder extends ImmutableProblem.Builder {
        Builder() {}
    }
}
