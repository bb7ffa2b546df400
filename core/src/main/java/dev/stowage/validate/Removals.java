package dev.stowage.validate;

import dev.stowage.problem.Checked;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Services that are to be removed: nothing else that is wrong with one has to be put right, but it may not run as it is. */
final class Removals {
    private static final AttributePath SERVICES = AttributePath.of("services");

    private Removals() {}

    /** The problems, without the others of services that one of them removes. */
    static <T> Checked<T> alone(Checked<T> checked) {
        Vector<AttributePath> removed = checked.problems().flatMap(Removals::removed);
        return removed.isEmpty() ? checked : new Checked<>(checked.value(), alone(checked.problems(), removed));
    }

    private static Vector<Problem> alone(Vector<Problem> problems, Vector<AttributePath> removed) {
        return problems.filter(
                        problem -> removed(problem).isDefined() || !removed.exists(service -> isOf(service, problem)))
                .map(problem -> removed(problem)
                        .map(service -> asBad(problem, problems.filter(other -> isOf(service, other))))
                        .getOrElse(problem));
    }

    private static Option<AttributePath> removed(Problem problem) {
        return problem.edits()
                .filter(edit -> edit.action() instanceof Edit.Remove)
                .map(Edit::path)
                .find(path -> path.parent().contains(SERVICES));
    }

    private static boolean isOf(AttributePath service, Problem problem) {
        return problem.path().exists(path -> isAtOrBelow(path, service));
    }

    private static boolean isAtOrBelow(AttributePath path, AttributePath service) {
        return path.equals(service) || path.parent().exists(around -> isAtOrBelow(around, service));
    }

    private static Problem asBad(Problem problem, Vector<Problem> others) {
        return others.exists(other -> other.severity() == Severity.ERROR)
                ? Problem.builder().from(problem).severity(Severity.ERROR).build()
                : problem;
    }
}
