package dev.stowage.load.unique;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Mounts, ports and devices are known by their target, so each needs one. */
final class Target {
    private static final String NAME = "target";

    /** What else they have. */
    private static final Set<String> KNOWN = HashSet.of(
            "type",
            "source",
            "published",
            "name",
            "mode",
            "host_ip",
            "protocol",
            "app_protocol",
            "read_only",
            "consistency",
            "bind",
            "volume",
            "tmpfs",
            "image",
            "permissions");

    private Target() {}

    /** A long form without a target gets a bad one. */
    static Checked<Node> required(AttributePath at, Node item) {
        return item instanceof Node.Fields map && !map.has(NAME) ? missing(at, map) : Checked.of(item);
    }

    /** One that is called otherwise is reported as an attribute that does not exist. */
    private static Checked<Node> missing(AttributePath at, Node.Fields map) {
        Vector<Node.Entry> entries = Vector.ofAll(map.entries());
        boolean misspelled = entries.exists(entry -> NearestName.means(entry.key(), NAME))
                || (entries.size() == 1 && !entries.exists(Target::isKnown));
        Node.Fields bad = map.with(new Node.Entry(NAME, map.span(), new Node.Bad(map.span())));
        return misspelled ? Checked.of(bad) : Checked.of(bad, absent(at, map));
    }

    private static boolean isKnown(Node.Entry entry) {
        return KNOWN.contains(entry.key()) || ComposePath.isExtension(entry.key());
    }

    private static Problem absent(AttributePath at, Node.Fields map) {
        return Problem.at(map.span(), ComposeProblem.MISSING_ATTRIBUTE, "target is missing")
                .path(at)
                .hint("add target: with the place, or the port, inside of the container")
                .build();
    }
}
