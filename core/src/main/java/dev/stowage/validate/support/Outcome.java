package dev.stowage.validate.support;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;

/** What becomes of an attribute in a dialect; the note says why, or what to write instead, and may be empty. */
public record Outcome(Kind kind, String note) {
    /** The ways in which an attribute may end. */
    public enum Kind {
        /** It is carried over, with all that is in it. */
        MAPPED("mapped"),
        /** Each attribute in it is decided by itself. */
        BY_PART("by its attributes"),
        /** A rule looks at its value. */
        RULED("by its value"),
        /** It concerns the making of images, the work on a developer's machine or Compose alone: nothing is missed. */
        ELSEWHERE("not needed"),
        /** It has no effect, which a warning says. */
        IGNORED("ignored"),
        /** It would change what the project does, so it is an error. */
        REFUSED("refused");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As tables show it. */
        public String word() {
            return word;
        }
    }

    /** An attribute without a row: the way to rows, or something that is not carried over. */
    static Outcome unknown(boolean isEnd) {
        return isEnd ? new Outcome(Kind.IGNORED, "") : new Outcome(Kind.BY_PART, "");
    }

    /** The same with a note, where it is of use. */
    Outcome noted(String words) {
        return isReported() ? new Outcome(kind, words) : this;
    }

    boolean isFinal() {
        return kind != Kind.BY_PART;
    }

    boolean isReported() {
        return kind == Kind.IGNORED || kind == Kind.REFUSED;
    }

    Problem problem(AttributePath path, SourceMap sources, String where) {
        boolean refused = kind == Kind.REFUSED;
        ProblemId id = refused ? ProblemId.ATTRIBUTE_REFUSED : ProblemId.ATTRIBUTE_IGNORED;
        Problem.Builder problem = Problem.at(
                        sources.keyAt(path),
                        id,
                        path.last() + (refused ? " is not possible" : " has no effect") + where)
                .path(path);
        return (note.isEmpty() ? problem : problem.hint(note)).build();
    }
}
