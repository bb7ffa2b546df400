package dev.stowage.load.interpolate;

import io.vavr.control.Option;

/**
 * What a text says of one variable: {@code $NAME}, <code>${NAME}</code> or <code>${NAME op text}</code>. The end of an
 * expression is found by the counting rule of <i>compose-go v2.16.2</i>, which looks at braces only and passes over the
 * character behind an opening one.
 *
 * @param operator what stands behind the name, if anything does
 * @param text what stands behind the operator
 * @param end where the text goes on
 */
record Reference(String name, Option<Operator> operator, String text, int end) {
    /** The reference whose {@code $} stands at {@code at}; none when what follows is none. */
    static Option<Reference> at(String text, int at) {
        boolean braced = text.startsWith("{", at + 1);
        int start = braced ? at + 2 : at + 1;
        int end = nameEnd(text, start);
        if (end == start) {
            return Option.none();
        }
        String name = text.substring(start, end);
        return braced ? behind(name, text, at, end) : Option.some(new Reference(name, Option.none(), "", end));
    }

    private static Option<Reference> behind(String name, String text, int at, int end) {
        return text.startsWith("}", end)
                ? Option.some(new Reference(name, Option.none(), "", end + 1))
                : Operator.at(text, end).flatMap(operator -> closed(name, operator, text, at, end + operator.length()));
    }

    private static Option<Reference> closed(String name, Operator operator, String text, int at, int start) {
        int close = close(text, at);
        return close < 0
                ? Option.none()
                : Option.some(new Reference(name, Option.some(operator), text.substring(start, close), close + 1));
    }

    /** The closing brace of the expression that begins at {@code at}; -1 when its line has none. */
    private static int close(String text, int at) {
        int last = -1;
        int open = 0;
        boolean behindOpening = false;
        for (int here = at; here < text.length() && text.charAt(here) != '\n'; here++) {
            char sign = text.charAt(here);
            last = sign == '}' ? here : last;
            if (!behindOpening && sign == '}' && --open == 0) {
                return here;
            }
            behindOpening = !behindOpening && sign == '{';
            open += behindOpening ? 1 : 0;
        }
        return last;
    }

    /** Names are {@code [A-Za-z_][A-Za-z0-9_]*}. */
    private static int nameEnd(String text, int start) {
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
}
