package dev.stowage.apply.operate;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.operate.ServiceNews.Action;
import dev.stowage.apply.operate.ServiceNews.State;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Pace;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Waits until services are as a change makes them, or until ECS gives them up. */
final class Awaiting {
    /** After so many tasks of a deployment that did not start, the next will not either. */
    private static final int FAILED_TASKS = 3;

    private final Services services;
    private final Clock clock;
    private final Pace pace;
    private final Instant begin;
    private final Consumer<ServiceNews> listener;

    Awaiting(Services services, Clock clock, Pace pace, Consumer<ServiceNews> listener) {
        this.services = services;
        this.clock = clock;
        this.pace = pace;
        this.begin = clock.now();
        this.listener = listener;
    }

    /** Waits for all of them; the problem, or none. */
    Option<Problem> until(Change change, Vector<ServiceState> before) {
        Vector<ServiceState> left = before;
        while (left.nonEmpty()) {
            Vector<ServiceState> waiting = left;
            Option<Problem> stopped = pause(change, left);
            Either<Problem, Vector<ServiceState>> look = stopped.<Either<Problem, Vector<ServiceState>>>map(
                            Either::left)
                    .getOrElse(() -> look(waiting));
            Option<Problem> problem = look.fold(
                    Option::some,
                    now -> now.flatMap(service -> failure(change, service)).headOption());
            if (problem.isDefined()) {
                return problem;
            }
            left = left(change, left, look.getOrElse(Vector.empty()));
        }
        return Option.none();
    }

    private Either<Problem, Vector<ServiceState>> look(Vector<ServiceState> waiting) {
        return services.services(waiting.head().cluster(), waiting.map(ServiceState::name))
                .mapLeft(ServiceFailure::problem);
    }

    private Vector<ServiceState> left(Change change, Vector<ServiceState> before, Vector<ServiceState> now) {
        Vector<ServiceState> done = before.filter(
                service -> now.exists(known -> known.id().equals(service.id()) && change.isDone(service, known)));
        done.forEach(service -> listener.accept(new ServiceNews(service.service(), change.action(), State.DONE)));
        return before.removeAll(done);
    }

    private Option<Problem> pause(Change change, Vector<ServiceState> waiting) {
        String what = waiting.map(ServiceState::service).mkString(", ") + " not there yet: "
                + change.action().name().toLowerCase(Locale.ROOT) + " goes on at AWS";
        if (pace.timeout().exists(longest -> elapsed().compareTo(longest) >= 0)) {
            return Option.some(
                    unfinished(ProblemId.TIMED_OUT, what + " after " + elapsed().toSeconds() + " seconds"));
        }
        return clock.pause(pace.poll()) == Clock.Pause.INTERRUPTED
                ? Option.some(unfinished(ProblemId.INTERRUPTED, "interrupted: " + what))
                : Option.none();
    }

    private Duration elapsed() {
        return Duration.between(begin, clock.now());
    }

    private static Problem unfinished(ProblemId id, String sentence) {
        return Problem.builder()
                .id(id)
                .sentence(sentence)
                .hint("stowage ps shows how far it is, stowage events why")
                .build();
    }

    /** A stop cannot fail in this way. */
    private Option<Problem> failure(Change change, ServiceState service) {
        boolean failed = change.action() != Action.STOP
                && (service.rollouts().exists(Rollout::hasFailed)
                        || service.newest().exists(rollout -> rollout.failed() >= FAILED_TASKS));
        return Option.when(failed, () -> failure(service));
    }

    private Problem failure(ServiceState service) {
        String reason = stopped(service)
                .orElse(() -> service.rollouts().find(Rollout::hasFailed).flatMap(Rollout::reason))
                .orElse(() -> service.events().headOption().map(ServiceEvent::message))
                .getOrElse("ECS gives no reason");
        return Problem.builder()
                .id(ProblemId.NOT_STEADY)
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
