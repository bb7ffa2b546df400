package dev.stowage.apply.operate;

import dev.stowage.apply.operate.Surveys.Answer;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.StackState;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** All projects of an account and region. */
public final class ProjectList {
    private final Surveys surveys;

    public ProjectList(Surveys surveys) {
        this.surveys = surveys;
    }

    /** Those that are deployed, by the name of their stack, and why others are missing among them. */
    public Either<Problem, Checked<Vector<ProjectState>>> all() {
        return surveys.each(ProjectList::state)
                .map(answers -> new Checked<>(answers.flatMap(Answer::found), unknown(answers)));
    }

    private static Either<Problem, ProjectState> state(Survey survey) {
        return survey.servicesLeft().map(services -> state(survey.topology(), services));
    }

    private static ProjectState state(Topology topology, Vector<ServiceState> services) {
        StackState stack = topology.stack();
        return new ProjectState(
                topology.project(),
                stack.name(),
                stack.status(),
                services.size(),
                sum(services.map(ServiceState::running)),
                sum(services.map(ServiceState::pending)),
                sum(services.map(ServiceState::desired)));
    }

    private static int sum(Vector<Integer> numbers) {
        return numbers.sum().intValue();
    }

    /** What is the same for several projects is told once. */
    private static Vector<Problem> unknown(Vector<Answer<ProjectState>> answers) {
        return answers.flatMap(answer -> answer.found().swap())
                .distinct()
                .map(why -> unknown(
                        answers.filter(answer -> answer.found().swap().contains(why))
                                .map(answer -> answer.project().value()),
                        why));
    }

    private static Problem unknown(Vector<String> projects, Problem why) {
        return Problem.builder()
                .from(why)
                .sentence("what runs of " + (projects.size() == 1 ? "project " : "projects ") + projects.mkString(", ")
                        + " is not known: " + why.sentence())
                .build();
    }
}
