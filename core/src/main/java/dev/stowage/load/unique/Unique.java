package dev.stowage.load.unique;

import static dev.stowage.load.yaml.Owner.NETWORKS;
import static dev.stowage.load.yaml.Owner.SERVICES;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.problem.Checked;
import dev.stowage.source.PathTable;
import io.vavr.collection.Vector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Leaves one item per key in the lists of services that have keys: the last one, in the place of the first. Lists of jobs
 * and hooks stay as they are, as in <i>compose-go v2.16.2</i>.
 */
public final class Unique {
    private static final Rewrite.Rule BY_NAME = by(ItemKey::beforeEquals);

    private static final PathTable<Rewrite.Rule> RULES = Rows.<Rewrite.Rule>none()
            .with(SERVICES, BY_NAME, "annotations", "labels", "environment", "sysctls", "deploy.labels")
            .with(SERVICES, BY_NAME, "build.args", "build.labels", "build.additional_contexts")
            .with(SERVICES, BY_NAME, "build.tags", "cap_add", "cap_drop", "links", "profiles")
            .with(SERVICES, BY_NAME, "dns", "dns_opt", "dns_search", "tmpfs")
            .with(SERVICES, BY_NAME, "networks.*.aliases", "networks.*.link_local_ips")
            .with(SERVICES, by(ItemKey::ofMount), "volumes")
            .with(SERVICES, by(ItemKey::ofDevice), "devices")
            .with(SERVICES, by(ItemKey::ofPort), "ports")
            .with(SERVICES, by(ItemKey::ofConfig), "configs")
            .with(SERVICES, by(ItemKey::ofSecret), "secrets")
            .with(SERVICES, by(ItemKey::ofEnvFile), "env_file")
            .with(SERVICES, by(ItemKey::ofText), "expose")
            .with(SERVICES, Target::required, "volumes.[]", "devices.[]", "ports.[]")
            .with(NETWORKS, BY_NAME, "labels")
            .table();

    private Unique() {}

    /** The document with those lists made unique. A mount, port or device whose long form has no target is a problem. */
    public static Checked<Node.Fields> apply(Node.Fields document) {
        return Rewrite.document(RULES, document);
    }

    private static Rewrite.Rule by(Function<Node, Object> key) {
        return (at, part) -> Checked.of(part instanceof Node.Items list ? lastOfEach(list, key) : part);
    }

    private static Node lastOfEach(Node.Items list, Function<Node, Object> key) {
        Map<Object, Node> byKey = new LinkedHashMap<>();
        list.values().forEach(item -> byKey.put(key.apply(item), item));
        return byKey.size() == list.values().size() ? list : list.withValues(Vector.ofAll(byKey.values()));
    }
}
