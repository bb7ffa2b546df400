package dev.stowage.load;

import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.Tuple;
import io.vavr.collection.Vector;

/** A text that anchors or {@code extends} make part of several services: what is wrong with it is told once, of the first. */
final class SharedText {
    private static final int SERVICE = 2;

    private SharedText() {}

    /** Those with edits stay, since such a text is changed only where all that share it ask for the same. */
    static Vector<Problem> toldOnce(Vector<Problem> problems) {
        return problems.distinctBy(problem -> problem.edits().isEmpty() ? told(problem) : problem);
    }

    private static Object told(Problem problem) {
        return problem.path()
                .filter(path -> problem.span().isDefined() && path.steps().size() >= SERVICE)
                .<Object>map(path -> Tuple.of(problem.id(), problem.span(), withoutService(problem.sentence(), path)))
                .getOrElse(problem);
    }

    private static String withoutService(String sentence, AttributePath path) {
        AttributePath service = AttributePath.of(path.steps().take(SERVICE));
        return sentence.replace(service.toString(), "").replace("service " + service.last() + " ", "");
    }
}
