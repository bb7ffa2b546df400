package dev.stowage.load.resolve;

import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Unwritten;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Services that a service needs because it links to them, or shares a namespace or volumes with them. */
final class ImpliedDependencies {
    private static final String DEPENDS_ON = "depends_on";
    private static final String SERVICE = "service:";
    private static final String CONTAINER = "container:";
    private static final Vector<String> NAMESPACES = Vector.of("network_mode", "ipc", "pid", "uts", "cgroup");

    private ImpliedDependencies() {}

    /** A dependency that is written is never changed. */
    static Node added(Node part) {
        return part instanceof Node.Fields workload ? added(workload) : part;
    }

    private static Node added(Node.Fields workload) {
        Vector<Node.Entry> implied = links(workload)
                .appendAll(NAMESPACES.flatMap(name -> shared(workload, name)))
                .appendAll(volumes(workload));
        Node written = workload.get(DEPENDS_ON).getOrElse(() -> Unwritten.mapping(workload.span()));
        return implied.isEmpty() || !(written instanceof Node.Fields map)
                ? workload
                : workload.with(new Node.Entry(DEPENDS_ON, place(workload, map), joined(map, implied)));
    }

    /** The key, where it is written. */
    private static Span place(Node.Fields workload, Node.Fields dependencies) {
        return workload.entry(DEPENDS_ON).map(Node.Entry::keySpan).getOrElse(dependencies.span());
    }

    private static Node.Fields joined(Node.Fields written, Vector<Node.Entry> implied) {
        return Node.Fields.of(implied.reverse().appendAll(Vector.ofAll(written.entries())), written.span());
    }

    private static Vector<Node.Entry> links(Node.Fields workload) {
        return texts(workload, "links").map(link -> dependency(link, firstPart(link.value()), true));
    }

    private static Option<Node.Entry> shared(Node.Fields workload, String namespace) {
        return workload.get(namespace)
                .flatMap(Kinds::text)
                .filter(mode -> mode.value().startsWith(SERVICE))
                .map(mode -> dependency(mode, mode.value().substring(SERVICE.length()), true));
    }

    private static Vector<Node.Entry> volumes(Node.Fields workload) {
        return texts(workload, "volumes_from")
                .reject(from -> from.value().startsWith(CONTAINER))
                .map(from -> dependency(from, firstPart(from.value()), false));
    }

    private static Vector<Node.Text> texts(Node.Fields workload, String attribute) {
        Node written = workload.get(attribute).getOrElse(() -> new Node.Null(workload.span()));
        return written instanceof Node.Items list ? list.values().flatMap(Kinds::text) : Vector.empty();
    }

    private static String firstPart(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    private static Node.Entry dependency(Node.Text from, String service, boolean restart) {
        Node.Fields terms = Unwritten.dependency(
                Unwritten.mapping(from.span(), Unwritten.entry("restart", new Node.Bool(restart, from.span()))));
        return new Node.Entry(service, from.span(), terms);
    }
}
