package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import io.vavr.control.Option;

/** Keys whose colon is missing, or has no space behind it. */
final class BrokenKeys {
    private BrokenKeys() {}

    /** What is wrong with a line that stands where {@code key: value} belongs. */
    static Option<Problem> withoutColon(Line line) {
        String text = line.inner();
        int colon = text.indexOf(':');
        int sign = text.indexOf('=');
        if (colon > 0 && (sign < 0 || colon < sign) && text.substring(0, colon).indexOf(' ') < 0) {
            return noSpace(line, text.substring(0, colon), text.substring(colon + 1));
        }
        return sign > 0 ? assignment(line, text.substring(0, sign), text.substring(sign + 1)) : noColon(line, text);
    }

    private static Option<Problem> noSpace(Line line, String key, String value) {
        return Broken.found(
                line.piece(key + ":"), "there is no space behind this colon", "write " + key + ": " + value);
    }

    private static Option<Problem> assignment(Line line, String key, String value) {
        return Broken.found(
                line.span(),
                "this is no entry of a mapping, which would be key: value",
                "write " + key + ": " + value + ", or begin every line here with -");
    }

    private static Option<Problem> noColon(Line line, String text) {
        int space = text.indexOf(' ');
        String key = space < 0 ? text : text.substring(0, space);
        return Broken.found(
                line.piece(key),
                "there is no colon behind " + key,
                "write " + key + ":" + (space < 0 ? "" : text.substring(space)));
    }
}
