package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.validate.settings.ServicePort;

/** A port that a balancer listens on, with the service that publishes it. */
record PublishedPort(Part part, ServicePort port) {
    /** Whether all that no rule leads elsewhere is for it. */
    boolean ownsItsListener() {
        return port.extension().rule().isEmpty();
    }
}
