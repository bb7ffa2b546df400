package dev.stowage.validate;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;

/** A part of a project that rules look at, with the way back to its text. */
record Subject<T>(T value, AttributePath path, SourceMap sources) {
    <R> Subject<R> part(String key, R part) {
        return new Subject<>(part, path.key(key), sources);
    }

    <R> Subject<R> part(String key, int position, R part) {
        return new Subject<>(part, path.key(key).index(position), sources);
    }

    /** A text as the file spells it. */
    String spelled(String text) {
        return sources.at(path).spell(text);
    }

    /** A problem about the text of this part. */
    Problem.Builder problem(ProblemId id, String sentence) {
        return Problem.at(sources.at(path), id, sentence).path(path);
    }

    /** A problem about an attribute of this part, at its key. */
    Problem.Builder problemWith(String attribute, ProblemId id, String sentence) {
        AttributePath at = path.key(attribute);
        return Problem.at(sources.keyAt(at), id, sentence).path(at);
    }
}
