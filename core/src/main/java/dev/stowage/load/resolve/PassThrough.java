package dev.stowage.load.resolve;

import static dev.stowage.load.yaml.Owner.CONFIGS;
import static dev.stowage.load.yaml.Owner.CONTAINERS;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.problem.Checked;
import dev.stowage.source.PathTable;
import dev.stowage.value.Variables;
import io.vavr.control.Option;

/** Values of variables that a document only names, from the environment of this load. */
public final class PassThrough {
    private static final PathTable<Rewrite.RuleWith<Variables>> RULES = Rows.<Rewrite.RuleWith<Variables>>none()
            .with(CONTAINERS, (at, part, variables) -> item(part, variables), "environment.[]")
            .with(CONFIGS, (at, part, variables) -> config(part, variables))
            .table();

    private PassThrough() {}

    /**
     * The document in which items of {@code environment} lists that name a variable have its value, and configs that name
     * one have it as their content. Variables that are not set stay named. Secrets are never read here: their content is
     * not part of the tree.
     */
    public static Checked<Node.Fields> apply(Node.Fields document, Variables variables) {
        return Rewrite.document(RULES, document, variables);
    }

    private static Checked<Node> item(Node part, Variables variables) {
        return Checked.of(new PassedVariables(variables).item(part).getOrElse(part));
    }

    private static Checked<Node> config(Node part, Variables variables) {
        return Checked.of(
                part instanceof Node.Fields map
                        ? map.get("environment")
                                .flatMap(name -> content(name, variables))
                                .<Node>map(map::with)
                                .getOrElse(map)
                        : part);
    }

    private static Option<Node.Entry> content(Node name, Variables variables) {
        return name instanceof Node.Text text
                ? variables
                        .get(text.value())
                        .map(value -> new Node.Entry("content", text.span(), new Node.Text(value, text.span())))
                : Option.none();
    }
}
