package dev.stowage.load.interpolate;

import dev.stowage.value.Variables;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Replaces {@code $NAME}, <code>${NAME}</code> and <code>${NAME op text}</code> in a text; {@code $$} stands for one
 * {@code $}. The end of an expression is found by the counting rule of <i>compose-go v2.16.2</i>, which looks at braces
 * only and passes over the character behind an opening one.
 */
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
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '$') {
            return literal(at, 2);
        }
        if (next == '{') {
            return braced(at);
        }
        int end = nameEnd(at + 1);
        if (end == at + 1) {
            return literal(at, 1);
        }
        put(variable(text.substring(at + 1, end)));
        return end;
    }

    private int braced(int at) {
        int end = nameEnd(at + 2);
        Option<Operator> operator = end > at + 2 ? Operator.at(text, end) : Option.none();
        if (end > at + 2 && text.startsWith("}", end)) {
            put(variable(text.substring(at + 2, end)));
            return end + 1;
        }
        int close = operator.isDefined() ? close(at) : -1;
        if (close < 0) {
            fault = Option.some(new Expansion.Invalid(firstLine(text.substring(at))));
            return text.length();
        }
        operator.forEach(op ->
                put(op.apply(text.substring(at + 2, end), text.substring(end + op.length(), close), variables)));
        return close + 1;
    }

    /** The closing brace of the expression that begins at {@code at}; -1 when its line has none. */
    private int close(int at) {
        int line = text.indexOf('\n', at);
        int last = text.lastIndexOf('}', line < 0 ? text.length() : line);
        int open = 0;
        for (int here = at; here <= last; here++) {
            char sign = text.charAt(here);
            if (sign == '{') {
                open++;
                here++;
            } else if (sign == '}' && --open == 0) {
                return here;
            }
        }
        return last > at ? last : -1;
    }

    private Expansion variable(String name) {
        return variables.get(name).map(Expansion::of).getOrElse(() -> Expansion.unset(name));
    }

    private void put(Expansion part) {
        out.append(part.value());
        unset = unset.appendAll(part.unset());
        fault = part.fault();
    }

    /** Names are {@code [A-Za-z_][A-Za-z0-9_]*}. */
    private int nameEnd(int start) {
        int at = start;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char sign, boolean first) {
        boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
        return letter || (!first && sign >= '0' && sign <= '9');
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
