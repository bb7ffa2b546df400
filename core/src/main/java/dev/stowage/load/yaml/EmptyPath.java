package dev.stowage.load.yaml;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.Span;

/** A path of no characters, as an unset variable leaves it: it would be that of the directory itself. */
public final class EmptyPath {
    private EmptyPath() {}

    /** The problem at the text that was to name a file. */
    public static Problem at(Span place) {
        String written = place.written();
        return written.startsWith("$")
                ? problem(
                        place,
                        written + " is empty, where the path of a file belongs",
                        "give the variable a value, or remove this")
                : problem(place, "the path of a file is empty", "write the path, or remove this");
    }

    private static Problem problem(Span place, String sentence, String hint) {
        return Problem.at(place, ComposeProblem.FILE_UNREADABLE, sentence)
                .hint(hint)
                .build();
    }
}
