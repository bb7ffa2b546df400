package dev.stowage.load.resolve;

import static dev.stowage.load.yaml.Owner.CONTAINERS;
import static dev.stowage.load.yaml.Owner.JOBS;
import static dev.stowage.load.yaml.Owner.SERVICES;
import static dev.stowage.load.yaml.Owner.WORKLOADS;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.load.yaml.Unwritten;
import dev.stowage.problem.Checked;
import dev.stowage.source.PathTable;
import dev.stowage.value.PosixPath;
import dev.stowage.value.ProjectName;
import dev.stowage.value.Variables;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** Writes out what a document only implies, as compose-go v2.16.2 normalises a project. */
public final class Normal {
    private static final PathTable<Rewrite.RuleWith<PassedVariables>> RULES =
            Rows.<Rewrite.RuleWith<PassedVariables>>none()
                    .with(CONTAINERS, (at, part, passed) -> Checked.of(passed.orNull(part)), "environment")
                    .with(WORKLOADS, part(Normal::cleanTarget), "volumes.[].target")
                    .with(WORKLOADS, part(Normal::build), "build")
                    .with(WORKLOADS, (at, part, passed) -> Checked.of(passed.orNothing(part)), "build.args")
                    .with(JOBS, part(Normal::workload))
                    .with(SERVICES, (at, part, passed) -> Hooks.inherited(at, workload(part)))
                    .table();

    private Normal() {}

    /**
     * The document under the name of its project, with default networks, implied dependencies, names of resources,
     * variables that are passed through, and hooks that have inherited from their service.
     */
    public static Checked<Node.Fields> apply(Node.Fields document, ProjectName project, Variables variables) {
        Node.Fields networked = DefaultNetwork.added(document);
        Node.Fields named = new ResourceNames(project).added(networked);
        return Rewrite.document(RULES, named, new PassedVariables(variables));
    }

    private static Rewrite.RuleWith<PassedVariables> part(UnaryOperator<Node> change) {
        return (at, part, passed) -> Checked.of(change.apply(part));
    }

    /** Hooks inherit what is written out here, and keep a policy that they write themselves. */
    private static Node workload(Node part) {
        return ImpliedDependencies.added(part) instanceof Node.Fields workload
                ? workload.entry("pull_policy")
                        .map(entry -> workload.with(entry.withValue(pullPolicy(entry.value()))))
                        .getOrElse(workload)
                : part;
    }

    private static Node pullPolicy(Node part) {
        return part instanceof Node.Text text && text.value().equals("if_not_present")
                ? new Node.Text("missing", text.span())
                : part;
    }

    private static Node cleanTarget(Node part) {
        return part instanceof Node.Text text ? new Node.Text(PosixPath.clean(text.value()), text.span()) : part;
    }

    private static Node build(Node part) {
        if (!(part instanceof Node.Fields build)) {
            return part;
        }
        Option<Node.Entry> noContext = build.entry("context").filter(entry -> entry.value() instanceof Node.Null);
        Node.Fields placed = noContext
                .map(entry -> build.with(
                        entry.withValue(new Node.Text(".", entry.value().span()))))
                .getOrElse(build);
        return placed.has("dockerfile_inline")
                ? placed
                : Unwritten.withDefault(placed, "dockerfile", new Node.Text("Dockerfile", build.span()));
    }
}
