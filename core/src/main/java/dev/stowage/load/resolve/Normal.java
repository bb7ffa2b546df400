package dev.stowage.load.resolve;

import static dev.stowage.load.resolve.Places.rows;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import dev.stowage.value.PosixPath;
import dev.stowage.value.ProjectName;
import dev.stowage.value.Variables;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** Writes out what a document only implies, as compose-go v2.16.2 normalises a project. */
public final class Normal {
    private Normal() {}

    /**
     * The document under the name of its project, with default networks, implied dependencies, names of resources,
     * variables that are passed through, and hooks that have inherited from their service.
     */
    public static Checked<Node.Fields> apply(Node.Fields document, ProjectName project, Variables variables) {
        Node.Fields networked = DefaultNetwork.added(document);
        Node.Fields named = new ResourceNames(project).added(networked);
        return Rewrite.document(rules(variables), named);
    }

    private static PathTable<Rewrite.Rule> rules(Variables variables) {
        PassedVariables passed = new PassedVariables(variables);
        return PathTable.of(Vector.of(
                        rows(part(Normal::pullPolicy), Places.CONTAINERS, "pull_policy"),
                        rows(part(passed::orNull), Places.CONTAINERS, "environment"),
                        rows(part(Normal::cleanTarget), Places.CONTAINERS, "volumes.[].target"),
                        rows(part(Normal::build), Places.WORKLOADS, "build"),
                        rows(part(passed::orNothing), Places.WORKLOADS, "build.args"),
                        rows(part(ImpliedDependencies::added), Places.TOP, "jobs.*"),
                        rows(Normal::service, Places.TOP, "services.*"))
                .flatMap(rows -> rows));
    }

    private static Checked<Node> service(AttributePath at, Node part) {
        return Hooks.inherited(at, ImpliedDependencies.added(part));
    }

    private static Rewrite.Rule part(UnaryOperator<Node> change) {
        return (at, part) -> Checked.of(change.apply(part));
    }

    private static Node pullPolicy(Node part) {
        return part instanceof Node.Text text && text.value().equals("if_not_present")
                ? new Node.Text("missing", text.span())
                : part;
    }

    private static Node cleanTarget(Node part) {
        return part instanceof Node.Text text && !text.value().isEmpty()
                ? new Node.Text(PosixPath.clean(text.value()), text.span())
                : part;
    }

    private static Node build(Node part) {
        if (!(part instanceof Node.Fields build)) {
            return part;
        }
        Option<Node.Entry> noContext = build.entry("context").filter(entry -> entry.value() instanceof Node.Null);
        Node.Fields placed = noContext
                .map(entry -> build.with(
                        entry.withValue(Places.text(".", entry.value().span()))))
                .getOrElse(build);
        return placed.has("dockerfile_inline")
                ? placed
                : Places.withDefault(placed, "dockerfile", Places.text("Dockerfile", build.span()));
    }
}
