package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Scaling;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Services;
import dev.stowage.apply.operate.ServiceProgress.Action;
import dev.stowage.apply.run.Awaiting;
import dev.stowage.apply.running.Rollout;
import dev.stowage.apply.running.ServiceState;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.util.function.Supplier;

/** What is done to services, in steps that can be cut anywhere and done again. */
interface ServiceChange extends Awaiting.Arrival {
    /** Where a stopped service remembers how many tasks it had. */
    String STOPPED_TAG = "dev.stowage.tasks";

    Action action();

    /** Whether there is something to be done to the service, or it is under way. */
    boolean concerns(ServiceState service);

    Option<ServiceFailure> begin(ServiceState service);

    @Override
    default boolean startsTasks() {
        return action() != Action.STOP;
    }

    /** What all kinds of changes need. */
    record Means(Services services, Scaling scaling, Vector<String> scaled) {
        boolean isScaled(ServiceState service) {
            return scaled.contains(service.scalingId());
        }

        /** The requests in order, up to the first that fails. */
        @SafeVarargs
        final Option<ServiceFailure> all(Supplier<Option<ServiceFailure>>... requests) {
            return Vector.of(requests).iterator().flatMap(Supplier::get).headOption();
        }

        Option<ServiceFailure> suspend(ServiceState service) {
            return isScaled(service) ? scaling.suspend(service.scalingId()) : Option.none();
        }

        /** Runs so many tasks, and is scaled by itself again; then nothing is remembered any more. */
        Option<ServiceFailure> start(ServiceState service, int tasks) {
            return all(
                    () -> services.scale(service, tasks),
                    () -> isScaled(service) ? scaling.resume(service.scalingId()) : Option.none(),
                    () -> isStopped(service) ? services.untag(service, STOPPED_TAG) : Option.none());
        }
    }

    /** Whether the service was stopped on purpose. */
    static boolean isStopped(ServiceState service) {
        return service.tags().containsKey(STOPPED_TAG);
    }

    /** How many tasks a stopped service had; one where somebody has changed the tag. */
    static int remembered(ServiceState service) {
        return service.tags()
                .get(STOPPED_TAG)
                .flatMap(text -> Try.of(() -> Integer.parseInt(text)).toOption())
                .filter(tasks -> tasks > 0)
                .getOrElse(1);
    }

    /** Remembers how many tasks run, and runs none. */
    record Stop(Means means) implements ServiceChange {
        @Override
        public Action action() {
            return Action.STOP;
        }

        @Override
        public boolean concerns(ServiceState service) {
            return service.desired() > 0 || service.running() > 0;
        }

        @Override
        public Option<ServiceFailure> begin(ServiceState service) {
            return service.desired() == 0
                    ? Option.none()
                    : means.all(
                            () -> means.services().tag(service, STOPPED_TAG, Integer.toString(service.desired())),
                            () -> means.suspend(service),
                            () -> means.services().scale(service, 0));
        }

        @Override
        public boolean isDone(ServiceState before, ServiceState now) {
            return now.desired() == 0 && now.running() == 0 && now.pending() == 0;
        }
    }

    /** Runs as many tasks as before the stop. */
    record Start(Means means) implements ServiceChange {
        @Override
        public Action action() {
            return Action.START;
        }

        @Override
        public boolean concerns(ServiceState service) {
            return isStopped(service);
        }

        /** A deployment since may have brought tasks back already, in a number that is newer than what is remembered. */
        @Override
        public Option<ServiceFailure> begin(ServiceState service) {
            return means.start(service, service.desired() > 0 ? service.desired() : remembered(service));
        }

        @Override
        public boolean isDone(ServiceState before, ServiceState now) {
            return now.desired() > 0 && now.isSteady();
        }
    }

    /** Replaces the tasks; what is stopped is started. */
    record Restart(Means means) implements ServiceChange {
        @Override
        public Action action() {
            return Action.RESTART;
        }

        @Override
        public boolean concerns(ServiceState service) {
            return service.desired() > 0 || isStopped(service);
        }

        @Override
        public Option<ServiceFailure> begin(ServiceState service) {
            return isStopped(service)
                    ? means.start(service, remembered(service))
                    : means.services().redeploy(service);
        }

        @Override
        public boolean isDone(ServiceState before, ServiceState now) {
            return (isStopped(before) || now.hasOtherRolloutThan(before)) && now.desired() > 0 && now.isSteady();
        }

        /** One that has failed may well be why somebody restarts the service. */
        @Override
        public Vector<Rollout> judged(ServiceState before, ServiceState now) {
            return isStopped(before) ? now.rollouts() : now.rolloutsSince(before);
        }
    }

    /** Runs these numbers of tasks. */
    record Scale(Means means, Map<String, Integer> tasks) implements ServiceChange {
        @Override
        public Action action() {
            return Action.SCALE;
        }

        @Override
        public boolean concerns(ServiceState service) {
            return isStopped(service) || service.desired() != wanted(service);
        }

        @Override
        public Option<ServiceFailure> begin(ServiceState service) {
            return means.start(service, wanted(service));
        }

        @Override
        public boolean isDone(ServiceState before, ServiceState now) {
            return now.desired() == wanted(now) && now.isSteady();
        }

        private int wanted(ServiceState service) {
            return tasks.getOrElse(service.service(), service.desired());
        }
    }
}
