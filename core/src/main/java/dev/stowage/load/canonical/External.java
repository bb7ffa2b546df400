package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;

/** The deprecated {@code external: {name: n}} of volumes, networks, secrets and configs. */
final class External {
    private static final String NAME = "name";
    private static final String EXTERNAL = "external";
    private static final String HINT = "write external: true, and the name in name";

    private External() {}

    static Checked<Node> named(AttributePath at, Node part) {
        return part instanceof Node.Fields resource
                ? resource.entry(EXTERNAL)
                        .filter(old -> old.value() instanceof Node.Fields)
                        .map(old -> spelled(at, resource, old, (Node.Fields) old.value()))
                        .getOrElse(() -> Checked.of(resource))
                : Checked.of(part);
    }

    private static Checked<Node> spelled(AttributePath at, Node.Fields resource, Node.Entry old, Node.Fields names) {
        Node.Fields external = resource.with(old.withValue(new Node.Bool(true, names.span())));
        return names.entry(NAME).map(inner -> renamed(at, external, inner)).getOrElse(() -> Checked.of(external));
    }

    private static Checked<Node> renamed(AttributePath at, Node.Fields resource, Node.Entry inner) {
        if (resource.get(NAME).exists(outer -> differ(outer, inner.value()))) {
            Node bad = new Node.Bad(inner.value().span());
            return Checked.of(resource.with(inner.withValue(bad)), conflict(at, inner));
        }
        return Checked.of(resource.has(NAME) ? resource : resource.with(inner), deprecated(at, inner));
    }

    private static boolean differ(Node name, Node other) {
        return name instanceof Node.Text first
                && other instanceof Node.Text second
                && !first.value().equals(second.value());
    }

    private static Problem conflict(AttributePath at, Node.Entry inner) {
        return Problem.at(inner.value().span(), ComposeProblem.EXTERNAL_NAME_CONFLICT, "name and external.name differ")
                .path(at.key(EXTERNAL).key(NAME))
                .hint(HINT)
                .build();
    }

    private static Problem deprecated(AttributePath at, Node.Entry inner) {
        return Problem.at(inner.keySpan(), ComposeProblem.EXTERNAL_NAME_OBSOLETE, "external.name is deprecated")
                .path(at.key(EXTERNAL).key(NAME))
                .hint(HINT)
                .build();
    }
}
