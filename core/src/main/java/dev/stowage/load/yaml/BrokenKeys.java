package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import io.vavr.control.Option;

/** Keys whose colon is missing, has no space behind it, or stands too far away. */
final class BrokenKeys {
    /** In characters, from where the key begins; the reference loader minds only keys of several lines. */
    private static final int FURTHEST_COLON = 1024;

    private static final String SLASHES = "//";

    private BrokenKeys() {}

    /** A colon that was looked for no longer, so that to the parser it ends no key. */
    static Option<Problem> tooLong(Broken broken) {
        Line line = broken.line();
        String before = line.before(broken.at());
        String key = before.substring(
                start(before.stripTrailing(), line, broken.bracket().isDefined()));
        boolean isKey = line.text().substring(before.length()).strip().startsWith(":");
        return isKey && key.codePointCount(0, key.length()) > FURTHEST_COLON
                ? Broken.found(
                        line.piece(key.stripTrailing()),
                        "a key has at most 1024 characters, this one has more",
                        "shorten it, or write it behind ? and a space, and in the next line its value behind : and a space")
                : Option.none();
    }

    /** Where the last key begins that ends like this, in quotes or not. */
    private static int start(String keys, Line line, boolean isInBracket) {
        if (keys.endsWith("\"") || keys.endsWith("'")) {
            return Math.max(0, keys.lastIndexOf(keys.charAt(keys.length() - 1), keys.length() - 2));
        }
        int behindSign = 1 + Math.max(keys.lastIndexOf(','), Math.max(keys.lastIndexOf('{'), keys.lastIndexOf('[')));
        int start =
                Math.min(keys.length(), isInBracket ? behindSign : line.text().indexOf(line.inner()));
        return start + keys.substring(start).indexOf(keys.substring(start).strip());
    }

    /** What is wrong with a line that stands where {@code key: value} belongs. */
    static Option<Problem> withoutColon(Line line) {
        String text = line.inner();
        return remark(line, text)
                .orElse(() -> template(line, text))
                .orElse(() -> oddColon(line, text))
                .orElse(() -> withoutColon(line, text));
    }

    /** A remark as other languages have it. */
    private static Option<Problem> remark(Line line, String text) {
        return text.startsWith(SLASHES)
                ? Broken.found(
                        line.piece(SLASHES),
                        "a remark does not begin with " + SLASHES + " in YAML",
                        "write # " + text.substring(SLASHES.length()).strip())
                : Option.none();
    }

    /** A line of Helm, Jinja and their like. */
    private static Option<Problem> template(Line line, String text) {
        return text.startsWith("{{") || text.startsWith("{%")
                ? Broken.found(
                        line.span(),
                        "this line is of a template, which Compose does not fill in",
                        "make the file of the template first, or remove the line")
                : Option.none();
    }

    /** A colon of the keyboards of Chinese and Japanese. */
    private static Option<Problem> oddColon(Line line, String text) {
        return OddColon.corrected(text)
                .flatMap(entry -> Broken.found(
                        line.piece(OddColon.SIGN), "YAML takes a fullwidth colon (U+FF1A) for text", "write " + entry));
    }

    private static Option<Problem> withoutColon(Line line, String text) {
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
                "write " + key.stripTrailing() + ": " + value.strip() + ", or begin every line here with -");
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
