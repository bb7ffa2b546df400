package dev.stowage.apply.operate;

import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;

/** One container of a project, as {@code docker compose} sees containers. */
@Value.Immutable
@StowageStyle
public interface Container {
    /** The project that its stack is of. */
    ProjectName project();

    /** The service that it is of. */
    ServiceName service();

    /** The name that ECS knows it by. */
    String definedName();

    /** The ARN of its task; the containers of a task share it. */
    String task();

    /** As its task definition names it; empty where ECS does not tell. */
    String image();

    /** Such as {@code sha256:} and 64 hexadecimal digits, once the image was pulled. */
    Option<String> digest();

    /** What it runs, word by word; empty for what the image says. */
    Vector<String> command();

    State state();

    /** Where its task is on its way, in the words of ECS, such as {@code PROVISIONING}. */
    String phase();

    Health health();

    /** Once it has ended; none where it never ran. */
    Option<Integer> exitCode();

    /** Why it stopped, or does not start. */
    Option<String> reason();

    /** When its task was asked for. */
    Option<Instant> createdAt();

    /** When its task began to run, with all of its containers. */
    Option<Instant> startedAt();

    /** When its task had ended. */
    Option<Instant> stoppedAt();

    /** Whether commands can be run in it. */
    boolean takesCommands();

    /** Where its ports are reached through load balancers; none of what has ended. */
    Vector<Publisher> publishers();

    /** Whether it only prepares another container, and is no service of the file. */
    boolean isInit();

    /** The last part of the ARN of its task. */
    default String taskNumber() {
        return task().substring(task().lastIndexOf('/') + 1);
    }

    /** Unique in the project, and as long as the task lives. */
    default String name() {
        return project() + "-" + shortName();
    }

    /** The same without the project. */
    default String shortName() {
        return shortName(definedName(), taskNumber());
    }

    /** The name of the container of a task, without the project. */
    static String shortName(String container, String task) {
        return container + "-" + task.substring(0, Math.min(8, task.length()));
    }

    /** The states of containers that Docker knows and ECS has. */
    enum State {
        CREATED,
        RUNNING,
        REMOVING,
        EXITED
    }

    /** What the health check says. */
    enum Health {
        NONE,
        STARTING,
        HEALTHY,
        UNHEALTHY
    }

    /**
     * Where a port of the container can be reached from outside.
     *
     * @param host of the load balancer
     * @param protocol {@code tcp} or {@code udp}
     */
    record Publisher(String host, int published, int target, String protocol) {}

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableContainer.Builder {
        Builder() {}
    }
}
