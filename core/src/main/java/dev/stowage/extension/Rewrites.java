package dev.stowage.extension;

import static dev.stowage.extension.Row.required;

import io.vavr.control.Try;
import java.util.regex.Pattern;

/** Decoder of {@link Rewrite} (Elastic Load Balancing API Reference, "RewriteConfig"; User Guide, "Listener rules"). */
final class Rewrites {
    private static final int LONGEST = 1024;

    /** Looking around, atomic groups, references back, and classes of Unicode; a + behind a quantifier, but in brackets. */
    private static final Pattern UNKNOWN_TO_AWS = Pattern.compile(
            "\\(\\?(?:[=!>]|<[=!])|(?<!\\\\)\\\\[1-9kpP]" + "|(?<!\\\\)[*+?}]\\+(?!(?:\\\\.|[^\\[\\]\\\\])*\\])");

    private static final Pattern GROUP = Pattern.compile("\\$(\\d{1,4})");

    private Rewrites() {}

    static Decoder<Rewrite> rewrite() {
        Decoder<Rewrite> rewrite = Mapping.of(
                Parts::new,
                Parts::rewrite,
                required("regex", regex(), Parts::regex),
                required("replace", bounded("the text that replaces it"), Parts::replace));
        return rewrite.where(Rewrites::knowsItsGroups, "a mapping whose replace names only groups that its regex has");
    }

    private static Decoder<String> regex() {
        return bounded("a regular expression")
                .where(regex -> compiled(regex).isSuccess(), "a regular expression")
                .where(
                        regex -> !UNKNOWN_TO_AWS.matcher(regex).find(),
                        "a regular expression without lookaheads, lookbehinds, atomic groups, backreferences,"
                                + " possessive quantifiers and classes of Unicode");
    }

    private static Decoder<String> bounded(String wanted) {
        return Decoders.text(wanted)
                .where(text -> text.length() <= LONGEST, wanted + " of " + LONGEST + " characters at most");
    }

    private static boolean knowsItsGroups(Rewrite rewrite) {
        int groups = compiled(rewrite.regex())
                .map(pattern -> pattern.matcher("").groupCount())
                .getOrElse(0);
        return GROUP.matcher(rewrite.replace())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .allMatch(group -> group <= groups);
    }

    /** Names of groups are spelled in two ways. */
    private static Try<Pattern> compiled(String regex) {
        return Try.of(() -> Pattern.compile(regex.replace("(?P<", "(?<")));
    }

    private static final class Parts {
        private Rewrite rewrite = new Rewrite("", "");

        void regex(String regex) {
            rewrite = new Rewrite(regex, rewrite.replace());
        }

        void replace(String replace) {
            rewrite = new Rewrite(rewrite.regex(), replace);
        }

        Rewrite rewrite() {
            return rewrite;
        }
    }
}
