package dev.stowage.validate.settings;

import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** The items of {@code expose}: {@code port[-port][/protocol]} (Compose Specification, "expose"). */
public final class Exposure {
    private Exposure() {}

    /** The ports of an item; none when it cannot be read. */
    public static Option<Vector<ExposedPort>> ports(String text) {
        int slash = text.indexOf('/');
        String range = slash < 0 ? text : text.substring(0, slash);
        int dash = range.indexOf('-');
        String first = dash < 0 ? range : range.substring(0, dash);
        String last = range.substring(dash + 1);
        return transport(slash < 0 ? "tcp" : text.substring(slash + 1))
                .flatMap(transport -> port(first)
                        .flatMap(from -> port(last)
                                .filter(to -> from <= to)
                                .map(to -> Vector.rangeClosed(from, to)
                                        .map(number -> new ExposedPort(new Port(number), transport)))));
    }

    private static Option<Transport> transport(String protocol) {
        return Vector.of(Transport.values())
                .find(transport -> transport.word().equals(protocol.toLowerCase(Locale.ROOT)));
    }

    private static Option<Integer> port(String text) {
        return Port.parse(text).map(Port::number).filter(number -> number > 0);
    }
}
