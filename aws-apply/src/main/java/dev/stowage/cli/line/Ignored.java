package dev.stowage.cli.line;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Severity;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The warnings that {@code --ignore} leaves out, by the words of their ids. What is an error in the case at hand is told always. */
public record Ignored(Vector<String> ids) {
    public static Ignored by(Invocation call) {
        return new Ignored(call.all(Flag.IGNORE)
                .flatMap(text -> Vector.of(text.split(",", -1)))
                .map(String::strip));
    }

    /** An id that no problem has. */
    static Option<Misuse> wrong(Invocation call) {
        return by(call).ids()
                .find(id -> !known().contains(id))
                .map(id -> Misuse.of(
                        call,
                        Flag.IGNORE.typed() + " takes ids of warnings, such as ecs.start-order, not \"" + id + "\"",
                        NearestName.of(id, known())));
    }

    private static Vector<String> known() {
        return ProblemId.ofStages()
                .appendAll(Vector.of(DeploymentProblem.values()))
                .map(ProblemId::word);
    }

    /** The problems that are told. */
    public Vector<Problem> leaves(Vector<Problem> problems) {
        return problems.reject(problem -> problem.severity() == Severity.WARNING
                && ids.contains(problem.id().word()));
    }
}
