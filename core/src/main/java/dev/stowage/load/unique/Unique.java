package dev.stowage.load.unique;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.problem.Checked;
import dev.stowage.source.PathTable;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Leaves one item per key in the lists of services that have keys: the last one, in the place of the first. Lists of jobs
 * and hooks stay as they are, as in <i>compose-go v2.16.2</i>.
 */
public final class Unique {
    private static final PathTable<Rewrite.Rule> RULES = PathTable.of(Vector.of(
                    rows(by(ItemKey::beforeEquals), "annotations", "labels", "environment", "sysctls", "deploy.labels"),
                    rows(by(ItemKey::beforeEquals), "build.args", "build.labels", "build.additional_contexts"),
                    rows(by(ItemKey::beforeEquals), "build.tags", "cap_add", "cap_drop", "links", "profiles"),
                    rows(by(ItemKey::beforeEquals), "dns", "dns_opt", "dns_search", "tmpfs"),
                    rows(by(ItemKey::beforeEquals), "networks.*.aliases", "networks.*.link_local_ips"),
                    rows(by(ItemKey::ofMount), "volumes"),
                    rows(by(ItemKey::ofDevice), "devices"),
                    rows(by(ItemKey::ofPort), "ports"),
                    rows(by(ItemKey::ofConfig), "configs"),
                    rows(by(ItemKey::ofSecret), "secrets"),
                    rows(by(ItemKey::ofEnvFile), "env_file"),
                    rows(by(ItemKey::ofText), "expose"),
                    rows(Target::required, "volumes.[]", "devices.[]", "ports.[]"),
                    Vector.of(Tuple.of("networks.*.labels", by(ItemKey::beforeEquals))))
            .flatMap(rows -> rows));

    private Unique() {}

    /** The document with those lists made unique. A mount, port or device whose long form has no target is a problem. */
    public static Checked<Node.Fields> apply(Node.Fields document) {
        return Rewrite.document(RULES, document);
    }

    private static Vector<Tuple2<String, Rewrite.Rule>> rows(Rewrite.Rule rule, String... attributes) {
        return Vector.of(attributes).map(attribute -> Tuple.of("services.*." + attribute, rule));
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
