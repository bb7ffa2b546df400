package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Services, each a list of parts until the names around it are known. */
final class Services {
    static final Part.Scope NOTHING_AROUND =
            new Part.Scope(0, Vector.empty(), Vector.empty(), Vector.empty(), Vector.empty(), Vector.empty());

    private Services() {}

    static Arbitrary<Vector<Part>> service(Vocabulary vocabulary) {
        return Combinators.combine(
                        vocabulary.image(),
                        Part.some(vocabulary.network()),
                        Part.some(DataParts.all()),
                        Part.some(vocabulary.container()),
                        Part.some(vocabulary.deploy()))
                .as((image, network, data, container, deploy) -> Vector.of(image)
                        .appendAll(network)
                        .appendAll(data)
                        .appendAll(container)
                        .appendAll(deploy));
    }

    /** An image, or a build without one. */
    static Arbitrary<Part> imageOrBuild() {
        return Arbitraries.oneOf(image(), Part.of("build", Texts.word(".", "./web")));
    }

    static Arbitrary<Part> image() {
        return Part.of("image", Texts.word("nginx", "nginx:1.29-alpine", "ghcr.io/a/b@sha256:" + "0".repeat(64)));
    }

    /** The section of services: each may wait for earlier ones that no profile switches off. */
    static Tree.Fields section(Vector<String> names, Vector<Vector<Part>> services, Part.Scope process) {
        Part.Scope scope = process;
        LinkedHashMap<String, Tree.Fields> section = LinkedHashMap.empty();
        for (int position = 0; position < names.size(); position++) {
            Tree.Fields service = new TaskShapes(section).fitted(Part.written(services.get(position), scope));
            section = section.put(names.get(position), service);
            scope = next(scope, names.get(position), service);
        }
        return new Tree.Fields(section.mapValues(service -> service));
    }

    private static Part.Scope next(Part.Scope scope, String name, Tree.Fields service) {
        return new Part.Scope(
                scope.position() + 1,
                scope.networks(),
                scope.volumes(),
                scope.secrets(),
                scope.configs(),
                service.values().containsKey("profiles")
                        ? scope.earlierServices()
                        : scope.earlierServices().append(name));
    }
}
