package dev.stowage.load.resolve;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Unwritten;
import dev.stowage.source.ComposePath;
import io.vavr.collection.Vector;

/** The network of every service that names none (Compose Specification, "The default network"). */
final class DefaultNetwork {
    private static final String NETWORKS = "networks";
    private static final String DEFAULT = "default";

    private DefaultNetwork() {}

    static Node.Fields added(Node.Fields document) {
        Node.Fields joined = document.mapValues(
                section -> ComposePath.WORKLOADS.contains(section.key()) ? joined(section.value()) : section.value());
        return ComposePath.WORKLOADS.flatMap(joined::get).exists(DefaultNetwork::anyUses) ? declared(joined) : joined;
    }

    private static Node joined(Node workloads) {
        return workloads instanceof Node.Fields map
                ? map.mapValues(entry ->
                        entry.value() instanceof Node.Fields workload ? joinedToDefault(workload) : entry.value())
                : workloads;
    }

    private static Node.Fields joinedToDefault(Node.Fields workload) {
        return isConnected(workload) && !hasNetworks(workload)
                ? workload.with(workload.entry(NETWORKS)
                        .map(written -> written.withValue(nothingBut(workload)))
                        .getOrElse(() -> new Node.Entry(NETWORKS, workload.span(), nothingBut(workload))))
                : workload;
    }

    private static boolean isConnected(Node.Fields workload) {
        return !workload.has("provider") && !workload.has("network_mode");
    }

    private static boolean hasNetworks(Node.Fields workload) {
        return workload.get(NETWORKS)
                .exists(networks -> !(networks instanceof Node.Null)
                        && !(networks instanceof Node.Fields map && map.size() == 0)
                        && !(networks instanceof Node.Items list
                                && list.values().isEmpty()));
    }

    private static Node nothingBut(Node.Fields workload) {
        return Unwritten.mapping(
                workload.span(), new Node.Entry(DEFAULT, workload.span(), new Node.Null(workload.span())));
    }

    private static boolean anyUses(Node workloads) {
        return workloads instanceof Node.Fields map
                && Vector.ofAll(map.entries()).map(Node.Entry::value).exists(DefaultNetwork::uses);
    }

    private static boolean uses(Node workload) {
        return workload instanceof Node.Fields map
                && isConnected(map)
                && map.get(NETWORKS).exists(networks -> networks instanceof Node.Fields used && used.has(DEFAULT));
    }

    private static Node.Fields declared(Node.Fields document) {
        Node networks = document.get(NETWORKS).getOrElse(() -> new Node.Null(document.span()));
        if (networks instanceof Node.Bad) {
            return document;
        }
        Node.Fields all = networks instanceof Node.Fields map ? map : Unwritten.mapping(document.span());
        Node.Fields declared = Unwritten.withDefault(all, DEFAULT, new Node.Null(document.span()));
        return document.with(document.entry(NETWORKS)
                .map(written -> written.withValue(declared))
                .getOrElse(() -> new Node.Entry(NETWORKS, all.span(), declared)));
    }
}
