package dev.stowage.apply.run;

import dev.stowage.apply.aws.Services;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.StopReason;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Waits until services of one cluster are as they are to be, or until ECS gives them up. */
public final class Awaiting {
    /** After so many tasks of a deployment that did not start, the next will not either. */
    private static final int FAILED_TASKS = 3;

    private final Services services;
    private final Polling polling;

    public Awaiting(Services services, Polling polling) {
        this.services = services;
        this.polling = polling;
    }

    /** What is waited for. */
    public interface Arrival {
        /** Whether a service has arrived, from what it was before. */
        boolean isDone(ServiceState before, ServiceState now);

        /** Whether tasks have to start, which they may not do. */
        boolean startsTasks();

        /** The deployments whose failure ends the waiting, the newest first. */
        default Vector<Rollout> judged(ServiceState before, ServiceState now) {
            return now.rollouts();
        }
    }

    /** How it is waited. */
    public interface Polling {
        /** Until it is time to look again; a problem when there is no time left or the user interrupts. */
        Option<Problem> pause(Vector<ServiceState> waiting);

        /** What those that are there are now; none where that is not known for the moment. */
        Either<Problem, Option<Vector<ServiceState>>> look(Vector<ServiceState> waiting);

        /** One of them is there. */
        void arrived(ServiceState service);
    }

    /** Waits for all of them; the problem, or none. */
    public Option<Problem> until(Arrival arrival, Vector<ServiceState> before) {
        Vector<ServiceState> left = before;
        Endurance endurance = Endurance.ofAbsence();
        while (left.nonEmpty()) {
            Vector<ServiceState> waiting = left;
            Either<Problem, Option<Vector<ServiceState>>> look = polling.pause(waiting)
                    .<Either<Problem, Option<Vector<ServiceState>>>>map(Either::left)
                    .getOrElse(() -> polling.look(waiting));
            Option<Problem> problem = look.fold(Option::some, seen -> failure(arrival, waiting, seen));
            if (problem.isDefined()) {
                return problem;
            }
            Option<Vector<ServiceState>> seen = look.getOrElse(Option.none());
            left = left(arrival, left, seen);
            Option<ServiceState> absent = absent(left, seen.getOrElse(Vector.empty()));
            if (absent.isEmpty()) {
                endurance.found();
            } else if (endurance.missed()) {
                return absent.map(Awaiting::gone);
            }
        }
        return Option.none();
    }

    private static Option<ServiceState> absent(Vector<ServiceState> waiting, Vector<ServiceState> now) {
        return waiting.find(service -> find(now, service).isEmpty());
    }

    private static Problem gone(ServiceState service) {
        return Problem.builder()
                .id(DeploymentProblem.NOT_STEADY)
                .sentence("service " + service.service() + " is not there any more: somebody else has removed it")
                .hint("stowage ls and stowage ps show what is left; stowage up deploys it again")
                .build();
    }

    private Vector<ServiceState> left(Arrival arrival, Vector<ServiceState> before, Option<Vector<ServiceState>> seen) {
        Vector<ServiceState> done =
                before.filter(service -> seen.exists(now -> isDone(arrival, service, find(now, service))));
        done.forEach(polling::arrived);
        return before.removeAll(done);
    }

    private static Option<ServiceState> find(Vector<ServiceState> services, ServiceState same) {
        return services.find(service -> service.id().equals(same.id()));
    }

    /** What is gone runs no tasks, which may be what is waited for. */
    private static boolean isDone(Arrival arrival, ServiceState before, Option<ServiceState> now) {
        return now.map(known -> arrival.isDone(before, known)).getOrElse(!arrival.startsTasks());
    }

    private Option<Problem> failure(Arrival arrival, Vector<ServiceState> waiting, Option<Vector<ServiceState>> seen) {
        return seen.flatMap(now ->
                now.flatMap(service -> failure(arrival, waiting, service)).headOption());
    }

    private Option<Problem> failure(Arrival arrival, Vector<ServiceState> waiting, ServiceState service) {
        Vector<Rollout> judged = find(waiting, service)
                .map(before -> arrival.judged(before, service))
                .getOrElse(Vector.empty());
        boolean failed = arrival.startsTasks()
                && (judged.exists(Rollout::hasFailed)
                        || judged.headOption().exists(rollout -> rollout.failed() >= FAILED_TASKS));
        return Option.when(failed, () -> failure(service, judged));
    }

    private Problem failure(ServiceState service, Vector<Rollout> judged) {
        String reason = stopped(service)
                .orElse(() -> judged.find(Rollout::hasFailed).flatMap(Rollout::reason))
                .orElse(() -> service.events().headOption().map(ServiceEvent::message))
                .getOrElse("ECS gives no reason");
        return Problem.builder()
                .id(DeploymentProblem.NOT_STEADY)
                .sentence("service " + service.service() + " does not come to run: " + reason)
                .hint("stowage logs " + service.service() + " shows what it printed, stowage events what ECS says")
                .build();
    }

    private Option<String> stopped(ServiceState service) {
        return services.tasks(
                        service.cluster(),
                        Option.some(TaskDefinition.family(service.definition())),
                        Services.Wanted.STOPPED)
                .toOption()
                .map(tasks -> tasks.filter(task -> task.ofService().contains(service.name())))
                .flatMap(StopReason::ofLast);
    }
}
