package dev.stowage.apply.operate;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Endurance;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.running.ServiceEvent;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** What ECS does to services: what it still tells of the past, about a hundred events of each, and then what comes. */
public final class EventReading {
    private final Services services;
    private final Surveys surveys;
    private final Clock clock;
    private final PollPolicy policy;

    public EventReading(Services services, Surveys surveys, Clock clock, PollPolicy policy) {
        this.services = services;
        this.surveys = surveys;
        this.clock = clock;
        this.policy = policy;
    }

    /** Reads until the time that is asked for has come, or the user has enough. */
    public Either<Problem, LogEnding> read(
            StackRef ref, Vector<ServiceName> asked, Range range, EventListener listener) {
        return surveys.of(ref)
                .flatMap(survey -> ChosenServices.of(survey, asked))
                .flatMap(chosen -> follow(chosen.services(), range, listener));
    }

    private Either<Problem, LogEnding> follow(Vector<ServiceState> first, Range range, EventListener listener) {
        SeenEvents told = SeenEvents.NOTHING;
        Endurance endurance = Endurance.ofLooks();
        Vector<ServiceState> known = first;
        while (true) {
            Vector<Told> fresh = fresh(known, range, told);
            fresh.forEach(event -> listener.accept(event.service(), event.event()));
            told = told.and(known);
            if (range.isOver(clock.now())) {
                return Either.right(LogEnding.COMPLETE);
            }
            if (clock.pause(policy.poll()) == Clock.Pause.INTERRUPTED || !listener.isListening()) {
                return Either.right(LogEnding.INTERRUPTED);
            }
            Either<ServiceFailure, Vector<ServiceState>> look = look(first);
            if (endurance.endsAfter(look)) {
                return Either.left(look.getLeft().problem());
            }
            known = look.getOrElse(known);
        }
    }

    private Either<ServiceFailure, Vector<ServiceState>> look(Vector<ServiceState> services) {
        return services.isEmpty()
                ? Either.right(services)
                : this.services.services(services.head().cluster(), services.map(ServiceState::name));
    }

    /** In the order of the times; what one look has told, no later one tells. */
    private static Vector<Told> fresh(Vector<ServiceState> services, Range range, SeenEvents told) {
        return services.flatMap(service -> service.events()
                        .reject(event -> told.has(service, event))
                        .map(event -> new Told(service.service(), event)))
                .filter(event -> range.contains(event.event().at()))
                .sortBy(event -> event.event().at());
    }

    private record Told(String service, ServiceEvent event) {}

    /** Which moments count; without an end, those too that are still to come. */
    public record Range(Option<Instant> since, Option<Instant> until) {
        boolean contains(Instant at) {
            return since.forAll(begin -> !at.isBefore(begin)) && until.forAll(end -> !at.isAfter(end));
        }

        boolean isOver(Instant now) {
            return until.exists(end -> !now.isBefore(end));
        }
    }
}
