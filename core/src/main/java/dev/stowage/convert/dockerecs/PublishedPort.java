package dev.stowage.convert.dockerecs;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * A port of a service: the same outside as inside, with its protocol as the file has it. Compose fills in the protocol of a
 * long form; the tool did not, and so it is empty here.
 */
record PublishedPort(Port target, String protocol) {
    static Vector<PublishedPort> of(Part part) {
        return part.settings()
                .ports()
                .map(port ->
                        new PublishedPort(port.target(), port.transportWord().getOrElse("")));
    }

    String upperProtocol() {
        return protocol.toUpperCase(Locale.ROOT);
    }
}
