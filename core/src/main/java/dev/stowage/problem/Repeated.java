package dev.stowage.problem;

import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A problem of a text that several services have, by an anchor or because they extend another: it is the same for each of
 * them, but for the name in its sentence.
 *
 * @param others the further services
 */
record Repeated(Problem problem, Vector<String> others) {
    private static final String NOBODY = "";
    private static final String OF_NAME = "[A-Za-z0-9_-]";

    /** What is the same, with all that is printed of it. */
    private record Told(
            ProblemId id,
            Severity severity,
            Option<Span> span,
            String sentence,
            Vector<Related> related,
            Vector<String> log,
            Option<String> hint) {
        static Told of(Problem problem) {
            return new Told(
                    problem.id(),
                    problem.severity(),
                    problem.span(),
                    without(service(problem), problem),
                    problem.related(),
                    problem.log(),
                    problem.hint());
        }

        private static String without(String service, Problem problem) {
            return service.isEmpty()
                    ? problem.sentence()
                    : problem.sentence()
                            .replaceAll(
                                    "(?<!" + OF_NAME + ")" + Pattern.quote(service) + "(?!" + OF_NAME + ")", NOBODY);
        }
    }

    /** Each problem once, in their order. */
    static Vector<Repeated> among(Vector<Problem> problems) {
        Map<Told, Vector<Problem>> told = new LinkedHashMap<>();
        problems.forEach(problem -> told.merge(Told.of(problem), Vector.of(problem), Vector::appendAll));
        return Vector.ofAll(told.values()).map(Repeated::of);
    }

    private static Repeated of(Vector<Problem> same) {
        String first = service(same.head());
        return new Repeated(
                same.head(),
                same.map(Repeated::service)
                        .reject(service -> service.isEmpty() || service.equals(first))
                        .distinct());
    }

    private static String service(Problem problem) {
        return problem.path()
                .map(AttributePath::steps)
                .filter(steps -> steps.size() > 1 && steps.head().text().equals("services"))
                .map(steps -> steps.get(1).text())
                .getOrElse(NOBODY);
    }
}
