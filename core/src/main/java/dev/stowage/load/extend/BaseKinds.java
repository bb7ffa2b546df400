package dev.stowage.load.extend;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Owner;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/**
 * The kinds that attributes need to be spelled out and made unique (<i>compose-go v2.16.2</i>). Of a file that others
 * extend this is all that is checked, for every service of it: what no one extends, and what is overridden, too.
 */
public final class BaseKinds {
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

    private static final PathTable<Rewrite.Rule> ITEMS = Rows.<Rewrite.Rule>none()
            .with(Owner.SERVICES, needs("a string", BaseKinds::isText), items(KEYED))
            .with(Owner.NETWORKS, needs("a string", BaseKinds::isText), "labels.[]")
            .with(Owner.SERVICES, needs("a string or an integer", BaseKinds::isTextOrInteger), "expose.[]")
            .with(Owner.SERVICES, needs("a path", BaseKinds::hasPath), "env_file.[]")
            .table();

    private static final PathTable<Rewrite.Rule> RULES = Rows.<Rewrite.Rule>none()
            .with(Owner.WORKLOADS, needs("a list", BaseKinds::isList), "ports")
            .with(Owner.CONTAINERS, needs("a list", BaseKinds::isList), "env_file", "gpus")
            .with(Owner.WORKLOADS, needs("a string or a mapping", BaseKinds::isMapping), "ports.[]", "build.secrets.[]")
            .with(Owner.CONTAINERS, needs("a string or a mapping", BaseKinds::isMapping), "volumes.[]", "devices.[]")
            .with(Owner.CONTAINERS, needs("a string or a mapping", BaseKinds::isMapping), "secrets.[]", "configs.[]")
            .with(Owner.WORKLOADS, needs("a list or a mapping", BaseKinds::isMapping), "depends_on")
            .with(Owner.WORKLOADS, needs("a mapping", BaseKinds::isMapping), "depends_on.*")
            .with(Owner.WORKLOADS, needs("a string or a mapping", BaseKinds::isMapping), "build", "extends")
            .with(
                    Owner.WORKLOADS,
                    needs("a list or a mapping", BaseKinds::isMapping),
                    "build.ssh",
                    "build.additional_contexts")
            .with(Owner.CONTAINERS, needs("an integer or a mapping", BaseKinds::isLimit), "ulimits.*")
            .with(Owner.WORKLOADS, needs("an integer or a mapping", BaseKinds::isLimit), "build.ulimits.*")
            .with(Owner.RESOURCES, needs("a mapping", BaseKinds::isMappingOrNull))
            .table();

    private BaseKinds() {}

    /** The document as it is written, in which the items that cannot be told apart are bad, each with a problem. */
    public static Checked<Node.Fields> items(Node.Fields document) {
        return Rewrite.document(ITEMS, document);
    }

    /** The document, short forms spelled out, in which parts of a wrong kind are bad, each with a problem. */
    public static Checked<Node.Fields> check(Node.Fields document) {
        return Rewrite.document(RULES, document);
    }

    private static String[] items(Vector<String> lists) {
        return lists.map(list -> list + ".[]").toJavaArray(String[]::new);
    }

    private static Rewrite.Rule needs(String wanted, Predicate<Node> fits) {
        return (at, part) -> part instanceof Node.Bad || fits.test(part) ? Checked.of(part) : wrong(at, part, wanted);
    }

    private static Checked<Node> wrong(AttributePath at, Node part, String wanted) {
        return Spoilt.of(
                part,
                at,
                ComposeProblem.WRONG_TYPE,
                at + " cannot be " + part.phrase(),
                "write " + wanted + ", or leave it out: a file that is extended is read as a whole");
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
