package dev.stowage.compose;

import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How a container takes part in one network (Compose Specification, {@code networks} of a service). */
@Value.Immutable
@StowageStyle
public interface NetworkAttachment extends Extensible {
    Vector<String> aliases();

    Option<String> interfaceName();

    Option<String> ipv4Address();

    Option<String> ipv6Address();

    Vector<String> linkLocalIps();

    Option<String> macAddress();

    LinkedHashMap<String, String> driverOpts();

    Option<Integer> priority();

    Option<Integer> gwPriority();

    Option<Boolean> useServiceNameAlias();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableNetworkAttachment.Builder {
        Builder() {}
    }
}
