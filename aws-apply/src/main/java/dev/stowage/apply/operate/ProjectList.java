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
                .flatMap(this::services)
                .map(services -> state(project, stack, services));
    }

    /** A cluster that is gone, as in the middle of a removal, has nothing in it, and is no reason not to list the others. */
    private Either<Problem, Vector<ServiceState>> services(Topology topology) {
        return topology.cluster()
                .map(cluster -> aws.services().services(cluster, topology.services()))
                .filter(answer -> !answer.swap().exists(failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND))
                .map(answer -> answer.mapLeft(ServiceFailure::problem))
                .getOrElse(Either.right(Vector.empty()));
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
