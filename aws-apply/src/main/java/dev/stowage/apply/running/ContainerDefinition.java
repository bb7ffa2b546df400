package dev.stowage.apply.running;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A container as a task definition has it. */
@Value.Immutable
@StowageStyle
public interface ContainerDefinition {
    String name();

    String image();

    Vector<String> entryPoint();

    Vector<String> command();

    boolean hasHealthCheck();

    /** None where the logs do not go to CloudWatch. */
    Option<LogPlace> log();

    /** That of the container of a service; names of containers have no dots. */
    static String nameOf(String service) {
        return service.replace('.', '-');
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableContainerDefinition.Builder {
        Builder() {}
    }
}
