package dev.stowage.apply.operate;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskState;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What some services of the file are on ECS.
 *
 * @param services those that ECS keeps running
 * @param alone the families of those whose tasks run once, or at certain times
 */
record ChosenServices(Vector<ServiceState> services, Vector<String> alone) {
    /** All where none is named; a problem when one is not there, or has no tasks of its own. */
    static Either<Problem, ChosenServices> of(Survey survey, Vector<ServiceName> asked) {
        return survey.services()
                .flatMap(services -> Overview.names(survey)
                        .flatMap(names -> names.chosen(asked))
                        .flatMap(names -> of(survey.topology(), services, names, asked)));
    }

    private static Either<Problem, ChosenServices> of(
            Topology topology, Vector<ServiceState> services, Vector<String> names, Vector<ServiceName> asked) {
        Vector<ServiceState> chosen = services.filter(service -> names.exists(service::isOf));
        Vector<String> alone = topology.families()
                .reject(family -> services.exists(service -> service.isOf(topology.service(family))))
                .filter(family -> names.exists(name -> ServiceNames.isSame(name, topology.service(family))));
        Option<String> guest = names.reject(name -> services.exists(service -> service.isOf(name)))
                .reject(name -> alone.exists(family -> ServiceNames.isSame(name, topology.service(family))))
                .headOption()
                .filter(name -> asked.nonEmpty());
        return guest.<Either<Problem, ChosenServices>>map(name -> Either.left(guest(name)))
                .getOrElse(() -> Either.right(new ChosenServices(chosen, alone)));
    }

    static Problem guest(String name) {
        return Problem.builder()
                .id(DeploymentProblem.NOT_SCALABLE)
                .sentence("service " + name + " has no tasks of its own: it runs in those of another service")
                .hint("name the service that its network_mode names")
                .build();
    }

    static Problem idle(String name) {
        return Problem.builder()
                .id(DeploymentProblem.NOTHING_RUNS)
                .sentence("service " + name + " was scaled to no tasks")
                .hint("stowage scale " + name + "=1 runs one")
                .build();
    }

    static Problem alone(String name) {
        return Problem.builder()
                .id(DeploymentProblem.NOT_SCALABLE)
                .sentence("service " + name
                        + " has tasks that run once or at certain times, and none that ECS keeps running")
                .hint("stowage run " + name + " runs one now")
                .build();
    }

    /** A service whose instances decide how many tasks run, if there is one. */
    Option<Problem> daemon() {
        return services.find(ServiceState::isDaemon)
                .map(service -> Problem.builder()
                        .id(DeploymentProblem.NOT_SCALABLE)
                        .sentence("service " + service.service() + " runs one task on each instance of its cluster")
                        .hint("restart replaces its tasks; to stop it, take it out of the file and run stowage up")
                        .build());
    }

    /** Whether a task is one of those that run once. */
    boolean isAlone(TaskState task) {
        return task.ofService().isEmpty() && alone.contains(task.family());
    }
}
