package dev.stowage.convert.dockerecs;

import dev.stowage.convert.site.Site;
import dev.stowage.convert.site.Site.Part;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.ServicePort;
import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A port of a service: the same outside as inside, with its protocol as the file has it. Compose fills in the protocol of a
 * long form; the tool did not, and so it is empty here.
 */
record PublishedPort(Port target, String protocol) {
    static Vector<PublishedPort> of(Part part, Site site) {
        return part.settings().ports().map(port -> of(part, port, site));
    }

    private static PublishedPort of(Part part, ServicePort port, Site site) {
        AttributePath at =
                AttributePath.of("services", part.name().value(), "ports").index(port.position());
        Option<String> protocol = part.service().ports().get(port.position()).protocol();
        boolean isLongForm = site.sources().hasOwnKey(at.key("target"));
        boolean isFilledIn = isLongForm && !site.sources().hasOwnKey(at.key("protocol"));
        return new PublishedPort(
                port.target(), protocol.filter(text -> !isFilledIn).getOrElse(""));
    }

    String upperProtocol() {
        return protocol.toUpperCase(Locale.ROOT);
    }
}
