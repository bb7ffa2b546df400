package dev.stowage.validate.support;

import dev.stowage.compose.Project;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.PathTable;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Dialect;
import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of every Compose attribute in a dialect, and the problems of those that a project uses in vain. */
public final class Support {
    /** Of services; the retired Docker integration asked whether these are there, and warned of an empty list too. */
    private static final Set<String> TOLD = HashSet.of("dns");

    private final PathTable<Outcome> table;
    private final String where;
    private final Set<String> told;

    private Support(PathTable<Outcome> table, String where, Set<String> told) {
        this.table = table;
        this.where = where;
        this.told = told;
    }

    public static Support of(Dialect dialect) {
        return new Support(
                PathTable.of(SupportTable.rows().map(row -> Tuple.of(row.pattern(), row.outcome(dialect)))),
                switch (dialect) {
                    case MODERN -> " on ECS";
                    case DOCKER_ECS -> " in the dialect " + dialect;
                },
                switch (dialect) {
                    case MODERN -> HashSet.empty();
                    case DOCKER_ECS -> TOLD;
                });
    }

    /** One problem for each attribute that was written and has no effect, or that cannot be. */
    public Vector<Problem> check(Project project, SourceMap sources) {
        Walk walk = new Walk(Scope.of(project));
        sources.paths().forEach(walk::along);
        Nothing nothing = Nothing.in(sources, told);
        return Vector.ofAll(walk.found)
                .reject(found -> nothing.isAt(found.path))
                .map(found -> found.outcome.problem(found.path, sources, where));
    }

    /** Whether there would be a problem if the attribute, or one around it, was written. */
    public boolean reports(AttributePath path) {
        Walk walk = new Walk(Scope.ALL);
        walk.along(path);
        return !walk.found.isEmpty();
    }

    /** An attribute on the way down a path that is not carried over. */
    private record Found(AttributePath path, Outcome outcome) {}

    /** The table along many paths; where each leads is remembered, since they share their beginnings. */
    private final class Walk {
        private final Scope scope;
        private final Map<AttributePath, Option<PathTable<Outcome>>> reached = new HashMap<>();
        private final List<Found> found = new ArrayList<>();

        Walk(Scope scope) {
            this.scope = scope;
            reached.put(AttributePath.ROOT, Option.some(table));
        }

        /** The rest of the table; none when the path is decided, or does not count. */
        Option<PathTable<Outcome>> along(AttributePath path) {
            Option<PathTable<Outcome>> known = reached.get(path);
            return known == null ? explored(path) : known;
        }

        private Option<PathTable<Outcome>> explored(AttributePath path) {
            Option<PathTable<Outcome>> next = path.parent()
                    .flatMap(this::along)
                    .filter(above -> !ComposePath.isExtension(path.last()) && scope.covers(path))
                    .flatMap(above -> down(above, path));
            reached.put(path, next);
            return next;
        }

        private Option<PathTable<Outcome>> down(PathTable<Outcome> above, AttributePath path) {
            PathTable<Outcome> here = above.down(path.step());
            Outcome outcome = here.rule().getOrElse(Outcome.unknown(here.isEmpty()));
            if (outcome.isReported()) {
                found.add(new Found(path, outcome));
            }
            return outcome.isFinal() ? Option.none() : Option.some(here);
        }
    }
}
