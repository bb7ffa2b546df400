package dev.stowage.extension;

import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;

/** The places of a dialect where keys may stand. */
record PlaceSet(
        Place<ProjectExtension.Builder> topLevel,
        Place<ServiceExtension.Builder> service,
        Place<ServiceExtension.Builder> deploy,
        Place<ServiceExtension.Builder> update,
        Place<PortExtension.Builder> port,
        Place<VolumeExtension.Builder> volume,
        Place<SecretExtension.Builder> secret,
        Place<NetworkExtension.Builder> network) {
    /** Only the table of the dialect that is asked for is ever built, for start-up's sake. */
    static PlaceSet of(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> Places.ALL;
            case DOCKER_ECS -> DockerPlaces.ALL;
        };
    }

    Vector<Place<?>> all() {
        return Vector.of(topLevel, service, deploy, update, port, volume, secret, network);
    }
}
