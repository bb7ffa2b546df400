package dev.stowage.apply.operate;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.ContainerDefinition;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;

/** What there is in a project: its services and their containers. */
public final class Overview {
    private final Surveys surveys;

    public Overview(Surveys surveys) {
        this.surveys = surveys;
    }

    /** The containers of these services, or of all, by name. */
    public Either<Problem, Vector<Container>> containers(StackRef ref, Vector<ServiceName> asked, Scope scope) {
        return surveys.of(ref).map(Survey::begun).flatMap(survey -> containers(survey, asked, scope));
    }

    static Either<Problem, Vector<Container>> containers(Survey survey, Vector<ServiceName> asked, Scope scope) {
        return names(survey)
                .flatMap(names -> names.chosen(asked))
                .flatMap(chosen -> all(survey, scope)
                        .map(found -> found.filter(container -> chosen.exists(name -> ServiceNames.isSame(
                                        name, container.service().value())))
                                .filter(scope::shows)));
    }

    /** The container of a service that has run the longest, or where {@code index} is not 1, the one after so many others. */
    static Either<Problem, Container> running(Survey survey, ServiceName service, int index) {
        return containers(survey, Vector.of(service), Scope.RUNNING)
                .map(found -> found.filter(each -> each.state() == Container.State.RUNNING)
                        .sortBy(each -> each.startedAt().getOrElse(Instant.MAX))
                        .drop(index - 1)
                        .headOption())
                .flatMap(found -> found.toEither(() -> absent(service, index)));
    }

    static Problem absent(ServiceName service, int index) {
        return Problem.builder()
                .id(DeploymentProblem.NOTHING_RUNS)
                .sentence("service " + service
                        + (index == 1 ? " is not running" : " has no container " + index + " that runs"))
                .hint("stowage ps -a shows its containers, and why they ended")
                .build();
    }

    private static Either<Problem, Vector<Container>> all(Survey survey, Scope scope) {
        return survey.services()
                .flatMap(services -> survey.definitions()
                        .flatMap(definitions -> survey.addresses()
                                .flatMap(addresses -> tasks(survey, scope)
                                        .map(tasks -> new Containers(
                                                        survey.topology().project(), services, definitions, addresses)
                                                .of(tasks)))));
    }

    private static Either<Problem, Vector<TaskState>> tasks(Survey survey, Scope scope) {
        return scope == Scope.RUNNING
                ? survey.runningTasks()
                : survey.runningTasks().flatMap(running -> survey.stoppedTasks().map(running::appendAll));
    }

    /** The services of the project, those included that run in the tasks of others. */
    static Either<Problem, ServiceNames> names(Survey survey) {
        return survey.services().flatMap(services -> survey.definitions().map(defined -> names(services, defined)));
    }

    private static ServiceNames names(Vector<ServiceState> services, Vector<TaskDefinition> definitions) {
        Vector<String> tagged = services.map(ServiceState::service);
        Vector<String> contained = definitions
                .flatMap(TaskDefinition::containers)
                .map(ContainerDefinition::name)
                .reject(InitContainers::isInit)
                .reject(name -> tagged.exists(known -> ServiceNames.isSame(known, name)));
        return new ServiceNames(tagged.appendAll(contained).distinct());
    }

    /** Which containers are looked at. */
    public enum Scope {
        /** Those that run or are about to. */
        RUNNING,
        /** Those too that ended within the last hour, and that only prepared others. */
        ALL;

        boolean shows(Container container) {
            return this == ALL || (!container.isInit() && container.state() != Container.State.EXITED);
        }
    }
}
