package dev.stowage.apply.aws;

import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.Session;
import dev.stowage.apply.running.TaskDefinition;
import dev.stowage.apply.running.TaskState;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Services of Amazon ECS and the tasks that run. Clusters are given by name or ARN, services by name. */
public interface Services {
    /** Those of the services that are there. */
    Either<ServiceFailure, Vector<ServiceState>> services(String cluster, Vector<String> services);

    /** The tasks of a cluster, or of one family in it. */
    Either<ServiceFailure, Vector<TaskState>> tasks(String cluster, Option<String> family, Wanted wanted);

    Either<ServiceFailure, TaskDefinition> definition(String id);

    /** Begins to run so many tasks of a service. */
    Option<ServiceFailure> scale(ServiceState service, int tasks);

    /** Begins to replace the tasks of a service by new ones. */
    Option<ServiceFailure> redeploy(ServiceState service);

    Option<ServiceFailure> tag(ServiceState service, String key, String value);

    Option<ServiceFailure> untag(ServiceState service, String key);

    /** Begins a command in a container; whoever has the session speaks to it. */
    Either<ServiceFailure, Session> execute(TaskState task, String container, String command);

    /** What ECS means to do with tasks. */
    enum Wanted {
        RUNNING,
        /** ECS forgets them after about an hour. */
        STOPPED
    }
}
