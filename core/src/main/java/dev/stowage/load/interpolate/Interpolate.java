package dev.stowage.load.interpolate;

import static dev.stowage.problem.ComposeProblem.INVALID_TEMPLATE;
import static dev.stowage.problem.ComposeProblem.VARIABLE_REQUIRED;
import static dev.stowage.problem.ComposeProblem.VARIABLE_UNSET;

import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import dev.stowage.source.Span;
import dev.stowage.value.Variables;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Replaces the variables in every value of a document, and turns texts into what their attribute is. Keys stay. */
public final class Interpolate {
    /** So many variables of one value have a warning each: nobody reads more. */
    private static final int MOST_NAMED = 50;

    private final Variables variables;
    private final List<Problem> problems = new ArrayList<>();
    private int room = Template.LONGEST;

    private Interpolate(Variables variables) {
        this.variables = variables;
    }

    /**
     * The document with its variables replaced. A value that cannot be replaced or converted is bad, with its problem; a
     * variable without a value is the empty text, with a warning.
     */
    public static Checked<Node.Fields> apply(Node.Fields document, Variables variables) {
        Interpolate run = new Interpolate(variables);
        Node.Fields done = run.fields(document, AttributePath.ROOT, Casts.TABLE);
        return new Checked<>(done, Vector.ofAll(run.problems));
    }

    private Node.Fields fields(Node.Fields map, AttributePath at, PathTable<Casts.Cast> casts) {
        return map.mapValues(entry -> part(entry.value(), at.key(entry.key()), casts.key(entry.key())));
    }

    private Node part(Node node, AttributePath at, PathTable<Casts.Cast> casts) {
        if (node instanceof Node.Text text) {
            return text(text, at, casts);
        }
        return node.mapParts(
                (index, item) -> part(item, at.index(index), casts.item()),
                entry -> part(entry.value(), at.key(entry.key()), casts.key(entry.key())));
    }

    private Node text(Node.Text text, AttributePath at, PathTable<Casts.Cast> casts) {
        Expansion expansion = Template.expand(text.value(), variables, room);
        room -= Math.max(0, expansion.value().length() - text.value().length());
        warn(expansion.unset(), text.span(), at);
        return expansion
                .fault()
                .map(fault -> bad(problem(fault, text.span()), text.span(), at))
                .getOrElse(() -> cast(replaced(text, expansion.value()), at, casts));
    }

    private static Node.Text replaced(Node.Text text, String value) {
        return value.equals(text.value()) ? text : new Node.Text(value, text.span());
    }

    private Node cast(Node.Text text, AttributePath at, PathTable<Casts.Cast> casts) {
        return casts.rule()
                .<Node>map(cast -> {
                    Checked<Node> done = cast.apply(text, at);
                    done.problems().forEach(problems::add);
                    return done.value();
                })
                .getOrElse(text);
    }

    private Node bad(Problem.Builder problem, Span span, AttributePath at) {
        problems.add(problem.path(at).build());
        return new Node.Bad(span);
    }

    private void warn(LinkedHashSet<String> unset, Span span, AttributePath at) {
        unset.take(MOST_NAMED).forEach(name -> problems.add(unset(name, span, at)));
        if (unset.size() > MOST_NAMED) {
            problems.add(Problem.at(span, VARIABLE_UNSET, unset.size() - MOST_NAMED + " more variables are not set")
                    .path(at)
                    .build());
        }
    }

    private static Problem unset(String name, Span span, AttributePath at) {
        return Problem.at(
                        span.narrowedTo(name),
                        VARIABLE_UNSET,
                        "the variable " + name + " is not set and becomes the empty string")
                .path(at)
                .hint("set " + name + ", or give a default: ${" + name + ":-default}")
                .build();
    }

    private static Problem.Builder problem(Expansion.Fault fault, Span span) {
        return fault.fold(
                invalid -> noTemplate(span.narrowedTo(invalid.template())),
                deep -> tooDeep(deep, span),
                lengthy -> tooLong(lengthy, span),
                required -> required(required, span));
    }

    private static Problem.Builder required(Expansion.Required required, Span span) {
        String reason = required.reason().isEmpty() || !span.shows(required.reason()) ? "" : ": " + required.reason();
        return Problem.at(
                        span.narrowedTo(required.name()),
                        VARIABLE_REQUIRED,
                        "the required variable " + required.name() + " has no value" + reason)
                .hint("set " + required.name() + " in the environment or in .env");
    }

    private static Problem.Builder tooDeep(Expansion.TooDeep deep, Span span) {
        return Problem.at(span, INVALID_TEMPLATE, "more than " + deep.most() + " expressions stand in each other")
                .hint("give what stands inside a variable of its own");
    }

    private static Problem.Builder tooLong(Expansion.TooLong lengthy, Span span) {
        return Problem.at(span, INVALID_TEMPLATE, "the values have more than " + lengthy.most() + " characters in all")
                .hint("give shorter values to the variables that are used here");
    }

    private static Problem.Builder noTemplate(Span place) {
        return Problem.at(place, INVALID_TEMPLATE, "this is not a form of ${NAME} that Compose knows")
                .hint("write ${NAME}, ${NAME:-default} or ${NAME:?message}; double the $ to mean the sign itself");
    }
}
