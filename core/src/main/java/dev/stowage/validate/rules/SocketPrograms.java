package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.KeyName;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Programs that ask Docker through its socket, and what does their work on ECS. */
final class SocketPrograms {
    private static final String PROXY =
            "remove it, and the proxy with it, for it finds nothing on ECS: publish the services"
                    + " themselves, on one port with " + KeyName.RULE + ": {host: [NAME]} for each name";
    private static final String UPDATES =
            "remove it, and this service with it: a new image comes by stowage up, as a deployment";
    private static final String CONSOLE =
            "remove it, and this service with it: stowage ps, logs and exec, and the console of ECS, show what runs";

    private static final Map<String, String> BY_IMAGE = all(
                    PROXY, "traefik", "nginx-proxy", "docker-gen", "caddy-docker-proxy", "acme-companion")
            .merge(all(UPDATES, "watchtower", "ouroboros", "diun"))
            .merge(all(CONSOLE, "portainer", "portainer-ce", "portainer-ee", "dozzle", "yacht", "ctop"));

    private SocketPrograms() {}

    private static Map<String, String> all(String instead, String... images) {
        return HashMap.ofEntries(Vector.of(images).map(image -> Tuple.of(image, instead)));
    }

    /** What to do without the socket; none where it is not known what the program does with it. */
    static Option<String> instead(Service service, String source) {
        return Option.when(source.endsWith("/docker.sock"), service)
                .flatMap(Service::image)
                .map(UsualPorts::name)
                .flatMap(BY_IMAGE::get);
    }
}
