package dev.stowage.validate;

import dev.stowage.problem.Problem;
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

    /** Whether there would be a problem if the attribute, or one around it, was written. */
    boolean reports(AttributePath path) {
        return lookUp(path.steps()).isDefined();
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
}
