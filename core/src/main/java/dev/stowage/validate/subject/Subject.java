package dev.stowage.validate.subject;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;

/** A part of a project that rules look at, with the way back to its text. */
public record Subject<T>(T value, AttributePath path, SourceMap sources) {
    public <R> Subject<R> part(String key, R part) {
        return new Subject<>(part, path.key(key), sources);
    }

    public <R> Subject<R> part(String key, int position, R part) {
        return new Subject<>(part, path.key(key).index(position), sources);
    }

    /** A text as the file spells it. */
    public String spelled(String text) {
        return sources.at(path).spell(text);
    }

    /** A problem about the text of this part. */
    public Problem.Builder problem(ProblemId id, String sentence) {
        return Problem.at(sources.at(path), id, sentence).path(path);
    }

    /** A problem about an attribute of this part, at its key. */
    public Problem.Builder problemWith(String attribute, ProblemId id, String sentence) {
        AttributePath at = path.key(attribute);
        return Problem.at(sources.keyAt(at), id, sentence).path(at);
    }
}
