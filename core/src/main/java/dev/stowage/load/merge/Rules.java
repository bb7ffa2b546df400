package dev.stowage.load.merge;

import dev.stowage.source.PathTable;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Where Compose merges otherwise than by the general rule. */
final class Rules {
    private static final String[] SERVICES = {"services.*.", "jobs.*."};
    private static final String[] RESOURCES = {"networks.*.", "volumes.*.", "secrets.*.", "configs.*."};
    private static final String[] NETWORKS = {"networks.*."};

    static final PathTable<Spot.Rule> TABLE = PathTable.of(Vector.of(
                    rows(Whole::replaced, SERVICES, "command", "entrypoint", "healthcheck.test"),
                    rows(Whole::unlessMappings, SERVICES, "ulimits.*"),
                    rows(Sequence::byKey, SERVICES, "annotations", "labels", "environment", "sysctls", "deploy.labels"),
                    rows(Sequence::byKey, SERVICES, "build.args", "build.labels", "build.additional_contexts"),
                    rows(Sequence::byKey, RESOURCES, "labels"),
                    rows(Sequence::byItem, SERVICES, "env_file", "label_file", "tmpfs", "dns", "dns_opt", "dns_search"),
                    rows(Sequence::byItem, SERVICES, "extra_hosts", "build.extra_hosts"),
                    rows(Mapping::ofBuild, SERVICES, "build"),
                    rows(Mapping::ofDependencies, SERVICES, "depends_on"),
                    rows(Mapping::ofKeys, SERVICES, "networks", "models"),
                    rows(Whole::logging, SERVICES, "logging"),
                    rows(AddressPools::merge, NETWORKS, "ipam.config"))
            .flatMap(rows -> rows));

    private Rules() {}

    private static Vector<Tuple2<String, Spot.Rule>> rows(Spot.Rule rule, String[] places, String... attributes) {
        return Vector.of(places)
                .flatMap(place -> Vector.of(attributes).map(attribute -> Tuple.of(place + attribute, rule)));
    }
}
