package dev.stowage.validate;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Dialect;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes of every Compose attribute in a dialect, and the problems of those that a project uses in vain. */
final class Support {
    private final PathTable<Outcome> table;
    private final String where;

    private Support(PathTable<Outcome> table, String where) {
        this.table = table;
        this.where = where;
    }

    static Support of(Dialect dialect) {
        return new Support(
                PathTable.of(SupportTable.rows().map(row -> Tuple.of(row.pattern(), row.outcome(dialect)))),
                switch (dialect) {
                    case MODERN -> " on ECS";
                    case DOCKER_ECS -> " in the dialect " + dialect;
                });
    }

    /** One problem for each attribute that was written and has no effect, or that cannot be. */
    Vector<Problem> check(Examined project) {
        SourceMap sources = project.sources();
        Scope scope = Scope.of(project.project());
        Map<AttributePath, Problem> problems = new LinkedHashMap<>();
        for (AttributePath path : sources.paths()) {
            for (Found found : lookUp(path.steps(), scope)) {
                problems.computeIfAbsent(found.path, at -> found.outcome.problem(at, sources, where));
            }
        }
        return Vector.ofAll(problems.values());
    }

    /** An attribute on the way down a path that is not carried over. */
    private record Found(AttributePath path, Outcome outcome) {}

    private Option<Found> lookUp(Vector<AttributePath.Step> steps, Scope scope) {
        return scope.covers(steps) ? lookUp(steps) : Option.none();
    }

    private Option<Found> lookUp(Vector<AttributePath.Step> steps) {
        PathTable<Outcome> here = table;
        AttributePath at = AttributePath.ROOT;
        for (AttributePath.Step step : steps) {
            at = down(at, step);
            if (at.last().startsWith("x-")) {
                return Option.none();
            }
            here = step instanceof AttributePath.Key key ? here.key(key.name()) : here.item();
            Outcome outcome = here.rule().getOrElse(Outcome.unknown(here.isEmpty()));
            if (outcome.isFinal()) {
                return outcome.isReported() ? Option.some(new Found(at, outcome)) : Option.none();
            }
        }
        return Option.none();
    }

    private static AttributePath down(AttributePath at, AttributePath.Step step) {
        return step instanceof AttributePath.Index index
                ? at.index(index.position())
                : at.key(((AttributePath.Key) step).name());
    }

    /** What becomes of an attribute. */
    record Outcome(Kind kind, String note) {
        enum Kind {
            /** It is carried over, with all that is in it. */
            MAPPED,
            /** Each attribute in it is decided by itself. */
            BY_PART,
            /** A rule looks at its value. */
            RULED,
            /** It concerns the making of images or the work on a developer's machine, so it needs no mention. */
            ELSEWHERE,
            /** It has no effect, which a warning says. */
            IGNORED,
            /** It would change what the project does, so it is an error. */
            REFUSED
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
}
