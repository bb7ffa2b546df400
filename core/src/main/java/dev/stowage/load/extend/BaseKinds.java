package dev.stowage.load.extend;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/**
 * The kinds that attributes need to be spelled out and made unique (<i>compose-go v2.16.2</i>). Of a file that others
 * extend this is all that is checked, for every service of it: what no one extends, and what is overridden, too.
 */
public final class BaseKinds {
    private static final Vector<String> CONTAINERS = Vector.of("services.*.", "jobs.*.", "services.*.pre_start.[].");
    private static final Vector<String> WORKLOADS = Vector.of("services.*.", "jobs.*.");
    private static final Vector<String> SERVICES = Vector.of("services.*.");
    private static final Vector<String> TOP = Vector.of("");

    private static final Vector<String> KEYED = Vector.of(
            "annotations",
            "labels",
            "environment",
            "sysctls",
            "deploy.labels",
            "build.args",
            "build.labels",
            "build.tags",
            "cap_add",
            "cap_drop",
            "links",
            "profiles",
            "dns",
            "dns_opt",
            "dns_search",
            "tmpfs",
            "networks.*.aliases",
            "networks.*.link_local_ips");

    private static final PathTable<Rewrite.Rule> ITEMS =
            PathTable.of(KEYED.flatMap(list -> rows("a string", BaseKinds::isText, SERVICES, list + ".[]"))
                    .appendAll(rows("a string", BaseKinds::isText, TOP, "networks.*.labels.[]"))
                    .appendAll(rows("a string or an integer", BaseKinds::isTextOrInteger, SERVICES, "expose.[]"))
                    .appendAll(rows("a path", BaseKinds::hasPath, SERVICES, "env_file.[]")));

    private static final PathTable<Rewrite.Rule> RULES = PathTable.of(Vector.of(
                    rows("a list", BaseKinds::isList, WORKLOADS, "ports"),
                    rows("a list", BaseKinds::isList, CONTAINERS, "env_file", "gpus"),
                    rows("a string or a mapping", BaseKinds::isMapping, WORKLOADS, "ports.[]", "build.secrets.[]"),
                    rows("a string or a mapping", BaseKinds::isMapping, CONTAINERS, "volumes.[]", "devices.[]"),
                    rows("a string or a mapping", BaseKinds::isMapping, CONTAINERS, "secrets.[]", "configs.[]"),
                    rows("a list or a mapping", BaseKinds::isMapping, WORKLOADS, "depends_on"),
                    rows("a mapping", BaseKinds::isMapping, WORKLOADS, "depends_on.*"),
                    rows("a string or a mapping", BaseKinds::isMapping, WORKLOADS, "build", "extends"),
                    rows(
                            "a list or a mapping",
                            BaseKinds::isMapping,
                            WORKLOADS,
                            "build.ssh",
                            "build.additional_contexts"),
                    rows("an integer or a mapping", BaseKinds::isLimit, CONTAINERS, "ulimits.*"),
                    rows("an integer or a mapping", BaseKinds::isLimit, WORKLOADS, "build.ulimits.*"),
                    rows(
                            "a mapping",
                            BaseKinds::isMappingOrNull,
                            TOP,
                            "networks.*",
                            "volumes.*",
                            "secrets.*",
                            "configs.*"))
            .flatMap(rows -> rows));

    private BaseKinds() {}

    /** The document as it is written, in which the items that cannot be told apart are bad, each with a problem. */
    public static Checked<Node.Fields> items(Node.Fields document) {
        return Rewrite.document(ITEMS, document);
    }

    /** The document, short forms spelled out, in which parts of a wrong kind are bad, each with a problem. */
    public static Checked<Node.Fields> check(Node.Fields document) {
        return Rewrite.document(RULES, document);
    }

    private static Vector<Tuple2<String, Rewrite.Rule>> rows(
            String wanted, Predicate<Node> fits, Vector<String> places, String... attributes) {
        Rewrite.Rule rule =
                (at, part) -> part instanceof Node.Bad || fits.test(part) ? Checked.of(part) : wrong(at, part, wanted);
        return places.flatMap(place -> Vector.of(attributes).map(attribute -> Tuple.of(place + attribute, rule)));
    }

    private static Checked<Node> wrong(AttributePath at, Node part, String wanted) {
        Problem problem = Problem.at(part.span(), ProblemId.WRONG_TYPE, at + " cannot be " + part.phrase())
                .path(at)
                .hint("write " + wanted + ", or leave it out: a file that is extended is read as a whole")
                .build();
        return Checked.of(new Node.Bad(part.span()), problem);
    }

    private static boolean isList(Node node) {
        return node instanceof Node.Items;
    }

    private static boolean hasPath(Node node) {
        return !(node instanceof Node.Fields map) || map.get("path").exists(Node.Text.class::isInstance);
    }

    private static boolean isMapping(Node node) {
        return node instanceof Node.Fields;
    }

    private static boolean isMappingOrNull(Node node) {
        return node instanceof Node.Fields || node instanceof Node.Null;
    }

    private static boolean isLimit(Node node) {
        return node instanceof Node.Fields || node instanceof Node.Whole;
    }

    private static boolean isText(Node node) {
        return node instanceof Node.Text;
    }

    private static boolean isTextOrInteger(Node node) {
        return node instanceof Node.Text || node instanceof Node.Whole;
    }
}
