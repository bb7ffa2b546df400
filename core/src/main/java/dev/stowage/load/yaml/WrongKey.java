package dev.stowage.load.yaml;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/**
 * A key that is no string, and what was probably meant by it.
 *
 * @param node what it is; none for a list, a mapping or an alias of nothing
 * @param path that of the mapping
 */
record WrongKey(Event event, Option<Node> node, Span span, AttributePath path) {
    /** Lists in which a number with a colon may stand. */
    private static final Vector<String> NUMBERED = Vector.of("ports", "expose");

    Problem problem() {
        return Problem.at(span, ComposeProblem.YAML_KEY, "this key is " + kind() + ", not a string")
                .path(path)
                .hint(isCollection() ? bracket() : quotes())
                .build();
    }

    boolean isCollection() {
        return event instanceof CollectionStartEvent;
    }

    private String kind() {
        return event instanceof AliasEvent ? "an alias" : node.map(Node::phrase).getOrElse("a list or mapping");
    }

    private String bracket() {
        boolean isTemplate = span.column() > 1
                && span.file()
                        .part(span.line(), span.column() - 1, span.column() + 1)
                        .contains("{{");
        return isTemplate
                ? "Compose fills in no templates: write ${NAME} for a variable, or put the text in quotes"
                : "put a text that begins with a bracket in quotes";
    }

    /** A port with a space behind its colon is an item with a key. */
    private String quotes() {
        if (NUMBERED.contains(path.last())) {
            return "write a list: a dash, and no space behind the colon, as in - \"8080:80\"";
        }
        return path.isItem() ? "put the item in quotes, without a space behind its colon" : "put the key in quotes";
    }
}
