package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** A volume (Compose Specification, "Volumes top-level element"). */
@Value.Immutable
@StowageStyle
public interface Volume extends Extensible {
    /** The name on the platform. */
    String name();

    Option<String> driver();

    LinkedHashMap<String, String> driverOpts();

    /** Whether it exists already and is not managed here. */
    @Value.Default
    default boolean external() {
        return false;
    }

    LinkedHashMap<String, String> labels();

    /** The directory of the host that it stands for (Docker Docs, "docker volume create", options of the driver local). */
    default Option<String> boundDirectory() {
        return driverOpts()
                .get("o")
                .filter(options -> Vector.of(options.split(",", -1))
                        .map(String::strip)
                        .exists(option -> option.equals("bind") || option.equals("rbind")))
                .flatMap(bound -> driverOpts().get("device"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableVolume.Builder {
        Builder() {}
    }
}
