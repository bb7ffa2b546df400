package dev.stowage.validate.subject;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/** A part of a project that rules look at, with the way back to its text. */
public record Subject<T>(T value, AttributePath path, SourceMap sources) {
    public <R> Subject<R> part(String key, R part) {
        return new Subject<>(part, path.key(key), sources);
    }

    public <R> Subject<R> part(String key, int position, R part) {
        return new Subject<>(part, path.key(key).index(position), sources);
    }

    /** A part some keys down, with a dot between two: {@code deploy.resources}. */
    public <R> Subject<R> inside(String keys, R part) {
        return new Subject<>(part, path.keys(keys), sources);
    }

    /** All items of a list, each with its place. */
    public <R> Vector<Subject<R>> parts(String key, Vector<R> parts) {
        return parts.zipWithIndex((part, at) -> part(key, at, part));
    }

    /** A text as the file spells it. */
    public String spelled(String text) {
        return sources.at(path).spell(text);
    }

    /** A problem about the text of this part. */
    public Problem.Builder problem(ProblemId id, String sentence) {
        return Problem.at(sources.at(path), id, sentence).path(path);
    }

    /** A problem about this part as a whole, at its key. */
    public Problem.Builder problemAtKey(ProblemId id, String sentence) {
        return Problem.at(sources.keyAt(path), id, sentence).path(path);
    }

    /**
     * A problem that something is to be added to this part, at the key of an attribute; where another file has that, at the
     * key of this part, for corrections are made where problems are.
     */
    public Problem.Builder problemBeside(String attribute, ProblemId id, String sentence) {
        Span own = sources.keyAt(path);
        Span there = sources.keyAt(path.key(attribute));
        return Problem.at(there.file().equals(own.file()) ? there : own, id, sentence)
                .path(path);
    }

    /** A problem about an attribute of this part, at its key. */
    public Problem.Builder problemWith(String attribute, ProblemId id, String sentence) {
        return part(attribute, value).problemAtKey(id, sentence);
    }
}
