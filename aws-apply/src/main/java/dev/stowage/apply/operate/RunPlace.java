package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Projects;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.LogQuery;
import dev.stowage.apply.running.Placement;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.task.TaskId;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * What a task of a service is made of, and where it runs.
 *
 * @param container the container of the service, as the definition names it
 */
record RunPlace(String cluster, TaskDefinition definition, String container, Placement placement) {
    /** That of a service; a problem when there is none of this name, or it has no tasks of its own. */
    static Either<Problem, RunPlace> of(Survey survey, Projects projects, ServiceName service) {
        return Overview.names(survey)
                .flatMap(names -> names.one(service))
                .flatMap(name -> definition(survey, name))
                .flatMap(definition -> placement(survey, projects, definition)
                        .map(placement -> new RunPlace(
                                survey.topology().cluster().getOrElse("default"),
                                definition,
                                ContainerDefinition.nameOf(survey.topology().service(definition.family())),
                                placement)));
    }

    private static Either<Problem, TaskDefinition> definition(Survey survey, String name) {
        return survey.definitions()
                .flatMap(known -> known.find(
                                each -> ServiceNames.isSame(survey.topology().service(each.family()), name))
                        .toEither(() -> Selection.guest(name)));
    }

    /** That of its service; the template is asked for where there is no service. */
    private static Either<Problem, Placement> placement(Survey survey, Projects projects, TaskDefinition definition) {
        Topology topology = survey.topology();
        return survey.services()
                .flatMap(services -> services.find(service -> service.isOf(topology.service(definition.family())))
                        .map(ServiceState::placement)
                        .map(Either::<Problem, Placement>right)
                        .getOrElse(() -> projects.template(topology.stack().id())
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
