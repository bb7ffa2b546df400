package dev.stowage.load.interpolate;

import dev.stowage.value.Variables;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Replaces every {@link Reference} in a text by the value of its variable; {@code $$} stands for one {@code $}. */
public final class Template {
    private final String text;
    private final Variables variables;
    private final StringBuilder out = new StringBuilder();
    private Vector<String> unset = Vector.empty();
    private Option<Expansion.Fault> fault = Option.none();

    private Template(String text, Variables variables) {
        this.text = text;
        this.variables = variables;
    }

    public static Expansion expand(String text, Variables variables) {
        return text.indexOf('$') < 0 ? Expansion.of(text) : new Template(text, variables).expanded();
    }

    private Expansion expanded() {
        for (int at = 0; at < text.length() && fault.isEmpty(); ) {
            at = text.charAt(at) == '$' ? dollar(at) : literal(at, 1);
        }
        return new Expansion(out.toString(), unset, fault);
    }

    private int literal(int at, int length) {
        out.append(text.charAt(at));
        return at + length;
    }

    private int dollar(int at) {
        return text.startsWith("$", at + 1)
                ? literal(at, 2)
                : Reference.at(text, at).map(this::put).getOrElse(() -> noReference(at));
    }

    private int put(Reference reference) {
        Expansion part = reference
                .operator()
                .map(operator -> operator.apply(reference.name(), reference.text(), variables))
                .getOrElse(() -> variable(reference.name()));
        out.append(part.value());
        unset = unset.appendAll(part.unset());
        fault = part.fault();
        return reference.end();
    }

    private Expansion variable(String name) {
        return variables.get(name).map(Expansion::of).getOrElse(() -> Expansion.unset(name));
    }

    /** An opening brace promises a reference; any other character leaves the {@code $} a character like others. */
    private int noReference(int at) {
        if (!text.startsWith("{", at + 1)) {
            return literal(at, 1);
        }
        fault = Option.some(new Expansion.Invalid(firstLine(text.substring(at))));
        return text.length();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
