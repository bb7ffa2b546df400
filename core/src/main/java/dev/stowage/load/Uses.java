package dev.stowage.load;

import dev.stowage.load.yaml.NodeSources;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Where a text is used that stands above, by an alias, a merge key or {@code extends}: its problem is told where it stands. */
record Uses(NodeSources sources) {
    /** The same problems, with a note where such a text is used once; of one that is used more often the users are named. */
    Vector<Problem> noted(Vector<Problem> problems) {
        if (problems.isEmpty()) {
            return problems;
        }
        Map<Tuple2<ProblemId, Option<Span>>, Vector<Problem>> told = problems.groupBy(Uses::text);
        return problems.map(
                problem -> told.get(text(problem)).exists(same -> same.size() == 1) ? noted(problem) : problem);
    }

    private static Tuple2<ProblemId, Option<Span>> text(Problem problem) {
        return Tuple.of(problem.id(), problem.span());
    }

    private Problem noted(Problem problem) {
        return problem.path()
                .flatMap(path -> problem.span().flatMap(text -> use(path, text)))
                .map(note -> Problem.builder().from(problem).addRelated(note).build())
                .getOrElse(problem);
    }

    /** The innermost part of the way to the text whose key stands below it. */
    private Option<Related> use(AttributePath path, Span text) {
        return Stream.iterate(Option.some(path), next -> next.flatMap(AttributePath::parent))
                .takeWhile(Option::isDefined)
                .flatMap(each -> each)
                .find(part -> isBelow(sources.keyAt(part), text))
                .map(part -> new Related(part + " takes it from there", sources.keyAt(part)));
    }

    private static boolean isBelow(Span key, Span text) {
        return key.file().equals(text.file()) && key.line() > text.endLine();
    }
}
