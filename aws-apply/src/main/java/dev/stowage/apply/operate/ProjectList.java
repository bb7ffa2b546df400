package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.StackState;
import dev.stowage.problem.Problem;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** All projects of an account and region. */
public final class ProjectList {
    private final Aws aws;
    private final Surveys surveys;
    private final ParallelQueries queries;

    public ProjectList(Aws aws, Surveys surveys, ParallelQueries queries) {
        this.aws = aws;
        this.surveys = surveys;
        this.queries = queries;
    }

    /** Those that are deployed, by the name of their stack. */
    public Either<Problem, Vector<ProjectState>> all() {
        return aws.projects()
                .stacks()
                .mapLeft(ServiceFailure::problem)
                .flatMap(stacks -> queries.all(stacks, this::state));
    }

    private Either<Problem, ProjectState> state(StackState stack) {
        ProjectName project =
                new ProjectName(stack.tags().get(StackState.PROJECT_TAG).getOrElse(""));
        return surveys.topology(project, stack)
                .map(topology -> new Survey(topology, aws, queries))
                .flatMap(Survey::services)
                .map(services -> state(project, stack, services));
    }

    private static ProjectState state(ProjectName project, StackState stack, Vector<ServiceState> services) {
        return new ProjectState(
                project,
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
}
