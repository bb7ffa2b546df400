package dev.stowage.apply.operate;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.operate.ServiceProgress.Action;
import dev.stowage.apply.run.Awaiting;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Deadline;
import dev.stowage.apply.run.Endurance;
import dev.stowage.apply.run.Milestone;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Consumer;

/** Waits for what was done to services, and tells of each that is there. */
final class ServicePolling implements Awaiting.Polling {
    private final Services services;
    private final Deadline deadline;
    private final Action action;
    private final Consumer<ServiceProgress> listener;
    private final Endurance endurance = Endurance.ofLooks();

    ServicePolling(
            Services services, Clock clock, PollPolicy policy, Action action, Consumer<ServiceProgress> listener) {
        this.services = services;
        this.deadline = new Deadline(clock, policy, "stowage ps shows how far it is, stowage events why");
        this.action = action;
        this.listener = listener;
    }

    /** What is begun goes on at AWS whether or not it answers, so after a failure that may pass nothing is known for a while. */
    @Override
    public Either<Problem, Option<Vector<ServiceState>>> look(Vector<ServiceState> waiting) {
        Either<ServiceFailure, Vector<ServiceState>> look =
                services.services(waiting.head().cluster(), waiting.map(ServiceState::name));
        return endurance.endsAfter(look)
                ? look.map(Option::some).mapLeft(ServiceFailure::problem)
                : Either.right(look.toOption());
    }

    void begun(ServiceState service) {
        listener.accept(new ServiceProgress(service.service(), action, Milestone.BEGUN));
    }

    @Override
    public void arrived(ServiceState service) {
        listener.accept(new ServiceProgress(service.service(), action, Milestone.DONE));
    }

    @Override
    public Option<Problem> pause(Vector<ServiceState> waiting) {
        return deadline.nextLook(waiting.map(ServiceState::service).mkString(", ") + " not there yet: "
                + action.name().toLowerCase(Locale.ROOT) + " goes on at AWS");
    }
}
