package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Clusters;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.task.TaskId;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What a task of a service is made of, and where it runs.
 *
 * @param container the container of the service, as the definition names it
 */
record RunPlace(StackId stack, String cluster, TaskDefinition definition, String container, Placement placement) {
    /** That of a service; a problem when there is none of this name, or it has no tasks of its own. */
    static Either<Problem, RunPlace> of(Survey survey, Stacks stacks, ServiceName service) {
        return Overview.names(survey)
                .flatMap(names -> names.one(service))
                .flatMap(name -> definition(survey, name))
                .flatMap(definition -> cluster(survey.topology(), service)
                        .flatMap(cluster -> placement(survey, stacks, definition)
                                .map(placement -> new RunPlace(
                                        survey.topology().stack().id(),
                                        cluster,
                                        definition,
                                        ContainerDefinition.nameOf(
                                                survey.topology().service(definition.family())),
                                        placement))));
    }

    /** The default one only where the stack has nothing that could be in another: that may be somebody else's. */
    private static Either<Problem, String> cluster(Topology topology, ServiceName service) {
        return topology.cluster()
                .orElse(() -> Option.when(
                        topology.services().isEmpty() && topology.schedules().isEmpty(), Clusters.DEFAULT))
                .toEither(() -> nowhere(service));
    }

    private static Problem nowhere(ServiceName service) {
        return Problem.builder()
                .id(DeploymentProblem.NOTHING_RUNS)
                .sentence("nobody tells in which cluster service " + service + " runs")
                .hint("a schedule of the stack would, to those who have the right scheduler:GetSchedule")
                .build();
    }

    private static Either<Problem, TaskDefinition> definition(Survey survey, String name) {
        return survey.definitions()
                .flatMap(known -> known.find(
                                each -> ServiceNames.isSame(survey.topology().service(each.family()), name))
                        .toEither(() -> ChosenServices.guest(name)));
    }

    /** That of its service; the template is asked for where there is no service. */
    private static Either<Problem, Placement> placement(Survey survey, Stacks stacks, TaskDefinition definition) {
        Topology topology = survey.topology();
        return survey.services()
                .flatMap(services -> services.find(service -> service.isOf(topology.service(definition.family())))
                        .map(ServiceState::placement)
                        .map(Either::<Problem, Placement>right)
                        .getOrElse(() -> stacks.template(topology.stack().id())
                                .mapLeft(ServiceFailure::problem)
                                .map(template -> Placements.of(template, topology.resources(), services)
                                        .of(definition.id()))));
    }

    /** Where the lines of the container in this task are; nowhere when they do not go to CloudWatch. */
    Vector<LogQuery> lines(TaskId task) {
        return definition
                .container(container)
                .flatMap(ContainerDefinition::log)
                .map(place -> LogSources.query(place.group(), place.streams(container) + task.brief()))
                .toVector();
    }
}
