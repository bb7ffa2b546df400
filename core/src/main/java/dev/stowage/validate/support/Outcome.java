package dev.stowage.validate.support;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What becomes of an attribute in a dialect.
 *
 * @param note why, or what to write instead; may be empty
 * @param byCapacity what becomes of it on each kind of machine, where that is not the same
 * @param properties what it sets in the template; empty where it is not carried over, or where the note says what it does
 */
public record Outcome(Kind kind, String note, Option<ByCapacity> byCapacity, Vector<Property> properties) {
    private Outcome(Kind kind, String note) {
        this(kind, note, Option.none());
    }

    private Outcome(Kind kind, String note, Option<ByCapacity> byCapacity) {
        this(kind, note, byCapacity, Vector.empty());
    }

    /** The ways in which an attribute may end. */
    public enum Kind {
        /** It is carried over, with all that is in it. */
        MAPPED("mapped"),
        /** Each attribute in it is decided by itself. */
        BY_PART("by its attributes"),
        /** A rule looks at its value. */
        RULED("by its value"),
        /** It is one thing on Fargate, and another one on instances. */
        BY_CAPACITY("by the capacity"),
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

    /** Why the older dialect passes over what this one maps. */
    static final String BY_MODERN = "the dialect modern carries it over";

    /** How tasks come to files. */
    static final String BY_INIT = "of an init container, which writes the file";

    static Outcome mapped() {
        return mapped("");
    }

    /** Carried over, but not to all that Docker makes of it; the note says how far. */
    static Outcome mapped(String note) {
        return new Outcome(Kind.MAPPED, note);
    }

    /** A rule looks at the value; the note says what it decides. */
    static Outcome ruled(String note) {
        return new Outcome(Kind.RULED, note);
    }

    /** Tasks with GPUs run on instances, all others on Fargate. */
    static Outcome byCapacity(Outcome onFargate, Outcome onInstances) {
        return new Outcome(
                Kind.BY_CAPACITY,
                "on Fargate " + onFargate.words() + "; on instances with GPUs " + onInstances.words(),
                Option.some(new ByCapacity(onFargate, onInstances)));
    }

    /** The same, which sets these properties, each written as {@code ECS::TaskDefinition ContainerDefinitions.Image}. */
    Outcome to(String... written) {
        return new Outcome(kind, note, byCapacity, Vector.of(written).map(Property::of));
    }

    /** The same, unless nothing of it is carried over. */
    Outcome carriedTo(String... written) {
        return switch (kind) {
            case MAPPED, RULED, BY_CAPACITY -> to(written);
            case BY_PART, ELSEWHERE, IGNORED, REFUSED -> this;
        };
    }

    /** The properties that it sets, after {@code to}; empty where there are none. */
    public String destination() {
        return properties.isEmpty() ? "" : properties.mkString("to ", ", ", "");
    }

    /** What becomes of an attribute of tasks that run on Fargate, and of those that run on instances. */
    public record ByCapacity(Outcome onFargate, Outcome onInstances) {}

    private String words() {
        return note.isEmpty() ? kind.word() : kind.word() + " (" + note + ")";
    }

    /** Its attributes have rows of their own. */
    static Outcome byPart() {
        return new Outcome(Kind.BY_PART, "");
    }

    static Outcome elsewhere() {
        return new Outcome(Kind.ELSEWHERE, "");
    }

    static Outcome ignored(String note) {
        return new Outcome(Kind.IGNORED, note);
    }

    static Outcome refused(String instead) {
        return new Outcome(Kind.REFUSED, instead);
    }

    /** An attribute without a row: the way to rows, or something that is not carried over. */
    static Outcome unknown(boolean isEnd) {
        return isEnd ? new Outcome(Kind.IGNORED, "") : new Outcome(Kind.BY_PART, "");
    }

    /** What becomes of a part of this name's that has no row: the same, unless each part is decided by itself. */
    Outcome ofPart(String whole) {
        String words = "part of " + whole + (note.isEmpty() ? "" : ": " + note);
        return kind == Kind.BY_PART ? unknown(true) : new Outcome(kind, words, byCapacity, properties);
    }

    /** The same in the older dialect: what ECS has no place for has none there either, which the note of modern says. */
    Outcome besides(Outcome modern) {
        return note.isEmpty() && isReported() ? new Outcome(kind, modern.noteOfOlder()) : this;
    }

    private String noteOfOlder() {
        return switch (kind) {
            case MAPPED -> BY_MODERN;
            case IGNORED, REFUSED -> note;
            case BY_PART, RULED, BY_CAPACITY, ELSEWHERE -> "";
        };
    }

    boolean isFinal() {
        return kind != Kind.BY_PART;
    }

    boolean isReported() {
        return kind == Kind.IGNORED || kind == Kind.REFUSED;
    }

    Problem problem(AttributePath path, SourceMap sources, String where) {
        boolean refused = kind == Kind.REFUSED;
        ProblemId id = refused ? EcsProblem.ATTRIBUTE_REFUSED : EcsProblem.ATTRIBUTE_IGNORED;
        Problem.Builder problem = Problem.at(
                        sources.keyAt(path),
                        id,
                        path.last() + (refused ? " is not possible" : " has no effect") + where)
                .path(path);
        return (note.isEmpty() ? problem : problem.hint(note)).build();
    }
}
