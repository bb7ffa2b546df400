package dev.stowage.load.interpolate;

import dev.stowage.value.Variables;
import io.vavr.control.Option;
import java.util.LinkedHashSet;
import java.util.Set;

/** Replaces every {@link Reference} in a text by the value of its variable; {@code $$} stands for one {@code $}. */
public final class Template {
    /** How many expressions may stand in each other: nobody writes as many, and each takes room on the stack. */
    static final int DEEPEST = 100;

    /** How long the values of one document may become, in characters: as large as a file may be. */
    public static final int LONGEST = 8 << 20;

    private final String text;
    private final Variables variables;
    private final int depth;
    private final int longest;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> unset = new LinkedHashSet<>();
    private Option<Expansion.Fault> fault = Option.none();

    private Template(String text, Variables variables, int depth, int longest) {
        this.text = text;
        this.variables = variables;
        this.depth = depth;
        this.longest = longest;
    }

    public static Expansion expand(String text, Variables variables) {
        return expand(text, variables, LONGEST);
    }

    /** The same with a value of at most {@code longest} characters, unless the text itself is longer. */
    public static Expansion expand(String text, Variables variables, int longest) {
        return expand(text, variables, DEEPEST, Math.max(longest, text.length()));
    }

    private static Expansion expand(String text, Variables variables, int depth, int longest) {
        return text.indexOf('$') < 0 ? Expansion.of(text) : new Template(text, variables, depth, longest).expanded();
    }

    private Expansion inner(String part) {
        return depth == 0
                ? Expansion.fault(new Expansion.TooDeep(DEEPEST))
                : expand(part, variables, depth - 1, longest - out.length());
    }

    private Expansion expanded() {
        for (int at = 0; at < text.length() && fault.isEmpty(); ) {
            at = text.charAt(at) == '$' ? dollar(at) : literal(at, 1);
        }
        return new Expansion(out.toString(), io.vavr.collection.LinkedHashSet.ofAll(unset), fault);
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
                .map(operator -> operator.apply(reference.name(), variables, () -> inner(reference.text())))
                .getOrElse(() -> variable(reference.name()));
        part.unset().forEach(unset::add);
        fault = part.fault()
                .orElse(() -> Option.when(
                        part.value().length() > longest - out.length(), () -> new Expansion.TooLong(LONGEST)));
        if (fault.isEmpty()) {
            out.append(part.value());
        }
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
