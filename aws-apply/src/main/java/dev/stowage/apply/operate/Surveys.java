package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.parallel.Parallel;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.StackState;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problem;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Finds deployments. */
public final class Surveys {
    /** Each of them asks for several things itself. */
    private static final int AT_ONCE = 4;

    private final Aws aws;
    private final Stacks stacks;

    public Surveys(Aws aws) {
        this.aws = aws;
        this.stacks = aws.stacks();
    }

    /** The deployment; a problem when it is not there, or of another project. */
    public Either<Problem, Survey> of(StackRef ref) {
        return stacks.describe(ref.stack())
                .mapLeft(ServiceFailure::problem)
                .flatMap(found -> found.toEither(() -> missing(ref)))
                .flatMap(stack -> owner(ref, stack).flatMap(project -> survey(project, stack)));
    }

    /** The answer of every deployment of account and region, by the name of its stack; one that fails leaves the others be. */
    <T> Either<Problem, Vector<Answer<T>>> each(Function<Survey, Either<Problem, T>> question) {
        return stacks.tagged(Tag.PROJECT)
                .mapLeft(ServiceFailure::problem)
                .map(found -> Parallel.each(AT_ONCE, found, stack -> {
                    ProjectName project =
                            new ProjectName(stack.tags().get(Tag.PROJECT).getOrElse(""));
                    return new Answer<>(project, survey(project, stack).flatMap(question));
                }));
    }

    /** What was found of one project. */
    record Answer<T>(ProjectName project, Either<Problem, T> found) {}

    private Either<Problem, Survey> survey(ProjectName project, StackState stack) {
        return stacks.resources(stack.id())
                .mapLeft(ServiceFailure::problem)
                .map(resources -> new Topology(project, stack, resources))
                .flatMap(this::placed)
                .map(topology -> new Survey(topology, aws));
    }

    /** In a cluster of somebody else only services and schedules tell which it is; who may not ask finds no tasks. */
    private Either<Problem, Topology> placed(Topology topology) {
        return topology.schedules()
                .headOption()
                .filter(name -> topology.cluster().isEmpty())
                .map(name -> aws.schedules()
                        .schedule(name)
                        .fold(
                                failure -> unplaced(topology, failure),
                                schedule -> Either.<Problem, Topology>right(topology.in(schedule.cluster()))))
                .getOrElse(Either.right(topology));
    }

    /** What is not answered for the moment may be anything. */
    private static Either<Problem, Topology> unplaced(Topology topology, ServiceFailure failure) {
        return switch (failure.kind()) {
            case NOT_FOUND, ACCESS_DENIED -> Either.right(topology);
            default -> Either.left(failure.problem());
        };
    }

    private static Either<Problem, ProjectName> owner(StackRef ref, StackState stack) {
        Option<String> owner = stack.tags().get(Tag.PROJECT);
        return owner.map(ProjectName::new)
                .filter(project -> ref.project().forAll(project::equals))
                .toEither(() -> foreign(ref, owner));
    }

    private Problem missing(StackRef ref) {
        return Problem.builder()
                .id(DeploymentProblem.NOT_DEPLOYED)
                .sentence("there is no stack " + ref.stack() + " in " + aws.region())
                .hint("stowage ls lists what is deployed; --region, --aws-profile, -p and --stack-name choose")
                .build();
    }

    private static Problem foreign(StackRef ref, Option<String> owner) {
        return Problem.builder()
                .id(DeploymentProblem.STACK_NOT_OURS)
                .sentence("stack " + ref.stack() + " "
                        + owner.map(project -> "belongs to the project " + project)
                                .getOrElse("was not made by Stowage: it has no tag " + Tag.PROJECT))
                .hint("choose another one with --stack-name or -p")
                .build();
    }
}
