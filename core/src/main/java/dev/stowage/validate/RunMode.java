package dev.stowage.validate;

import dev.stowage.value.ServiceName;
import io.vavr.control.Option;

/** What starts the containers of a service on ECS (Amazon ECS Developer Guide, "Amazon ECS standalone tasks"). */
public sealed interface RunMode {
    /** A word for it. */
    String word();

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
    }

    /** Its task runs once in a deployment, before what waits for its end. */
    record Once() implements RunMode {
        @Override
        public String word() {
            return "once";
        }
    }

    /** Its tasks are started at the times of an expression, in UTC. */
    record Scheduled(String expression) implements RunMode {
        @Override
        public String word() {
            return "schedule";
        }
    }

    /** It starts with the task of another service. */
    record Sidecar(ServiceName of) implements RunMode {
        @Override
        public String word() {
            return "sidecar";
        }

        @Override
        public Option<ServiceName> owner() {
            return Option.some(of);
        }
    }
}
