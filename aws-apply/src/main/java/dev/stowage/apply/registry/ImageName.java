package dev.stowage.apply.registry;

import java.net.URI;

/**
 * The full name of an image in its parts.
 *
 * @param registry host, and port where it has one
 * @param repository the name there: {@code library/nginx}
 */
record ImageName(String registry, String repository, String tag) {
    static final String DOCKER_HUB = "docker.io";
    private static final String DOCKER_HUB_HOST = "registry-1.docker.io";

    static ImageName of(String full) {
        int slash = full.indexOf('/');
        int colon = full.lastIndexOf(':');
        return new ImageName(full.substring(0, slash), full.substring(slash + 1, colon), full.substring(colon + 1));
    }

    /** With all its parts. */
    String full() {
        return registry + "/" + repository + ":" + tag;
    }

    /** Where the manifest is. A registry on this machine speaks plain HTTP, as it does to the Docker engine. */
    URI manifest() {
        String host = registry.equals(DOCKER_HUB) ? DOCKER_HUB_HOST : registry;
        return URI.create((isLocal() ? "http://" : "https://") + host + "/v2/" + repository + "/manifests/" + tag);
    }

    private boolean isLocal() {
        return registry.startsWith("localhost:") || registry.equals("localhost") || registry.startsWith("127.");
    }
}
