package dev.stowage.validate.settings;

import dev.stowage.value.ServiceName;
import io.vavr.control.Option;
import java.util.function.Function;

/** What starts the containers of a service on ECS (Amazon ECS Developer Guide, "Amazon ECS standalone tasks"). */
public sealed interface RunMode {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind. */
    record Cases<R>(
            Function<Kept, R> kept,
            Function<Once, R> once,
            Function<Scheduled, R> scheduled,
            Function<Sidecar, R> sidecar) {}

    /** A word for it. */
    String word();

    /** Whether a service of ECS keeps its tasks running. */
    default boolean isKept() {
        return this instanceof Kept;
    }

    /** Whether its tasks are started alone, without a service of ECS: once, or at times. */
    default boolean isStandalone() {
        return this instanceof Once || this instanceof Scheduled;
    }

    /** The service in whose task it is; none when the task is its own. */
    default Option<ServiceName> owner() {
        return Option.none();
    }

    /** A service of ECS keeps its tasks running. */
    record Kept() implements RunMode {
        @Override
        public String word() {
            return "service";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.kept().apply(this);
        }
    }

    /** Its task runs once in a deployment, before what waits for its end. */
    record Once() implements RunMode {
        @Override
        public String word() {
            return "once";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.once().apply(this);
        }
    }

    /** Its tasks are started at the times of an expression, in UTC. */
    record Scheduled(String expression) implements RunMode {
        @Override
        public String word() {
            return "schedule";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.scheduled().apply(this);
        }
    }

    /** It starts with the task of another service. */
    record Sidecar(ServiceName of) implements RunMode {
        @Override
        public String word() {
            return "sidecar";
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sidecar().apply(this);
        }

        @Override
        public Option<ServiceName> owner() {
            return Option.some(of);
        }
    }
}
