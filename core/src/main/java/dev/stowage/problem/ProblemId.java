package dev.stowage.problem;

import io.vavr.collection.Vector;

/**
 * A kind of problem, by its stable id. {@link ComposeProblem} and {@link EcsProblem} are the catalogue of the three
 * stages; {@code core/docs/problems.md} shows each kind that a file can cause with a bad and a good sample. Callers
 * with rules of their own have a catalogue of their own, usually an enum.
 */
public interface ProblemId {
    /** The catalogue of the three stages. */
    static Vector<ProblemId> ofStages() {
        return Vector.<ProblemId>of(ComposeProblem.values()).appendAll(Vector.of(EcsProblem.values()));
    }

    /**
     * What a catalogue says of it.
     *
     * @param word the id as messages show it, {@code area.what-is-wrong}; it never changes once released
     * @param title what it means, in one line
     */
    record Kind(String word, Severity severity, String title) {}

    Kind kind();

    /** The id as messages show it, {@code area.what-is-wrong}. */
    default String word() {
        return kind().word();
    }

    /** The usual severity; a single {@link Problem} may override it. */
    default Severity severity() {
        return kind().severity();
    }

    /** What it means, in one line. */
    default String title() {
        return kind().title();
    }
}
