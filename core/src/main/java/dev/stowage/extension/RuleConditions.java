package dev.stowage.extension;

import dev.stowage.problem.Checked;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** Hosts and paths of a rule (Elastic Load Balancing User Guide, "Condition types for listener rules" and "Quotas"). */
final class RuleConditions {
    private static final int LONGEST = 128;
    private static final int MOST_VALUES = 5;
    private static final int MOST_WILDCARDS = 6;
    private static final String SIGNS_OF_HOSTS = "-.*?";
    private static final String SIGNS_OF_PATHS = "_-.$/~\"'@:+&*?";

    private RuleConditions() {}

    static Decoder<String> host() {
        String allowed = "a host of letters, digits, - . * and ?, with a dot, of " + LONGEST + " characters at most";
        return kept(text -> isOf(text, SIGNS_OF_HOSTS) && text.indexOf('.') >= 0, allowed);
    }

    static Decoder<String> path() {
        String allowed = "a path of letters, digits and " + SIGNS_OF_PATHS + ", which begins with / or a wildcard, of "
                + LONGEST + " characters at most";
        return kept(text -> isOf(text, SIGNS_OF_PATHS) && "/*?".indexOf(text.charAt(0)) >= 0, allowed);
    }

    /** A condition that is wrong is one all the same: the rule is not for all requests. */
    private static Decoder<String> kept(Predicate<String> condition, String allowed) {
        Decoder<String> text = Decoders.text(allowed);
        return value -> {
            Checked<Option<String>> found = text.decode(value);
            return found.value().forAll(condition) ? found : found.with(Vector.of(value.outside(allowed)));
        };
    }

    private static boolean isOf(String text, String signs) {
        return text.length() <= LONGEST
                && text.chars().allMatch(sign -> isAsciiLetterOrDigit(sign) || signs.indexOf(sign) >= 0);
    }

    private static boolean isAsciiLetterOrDigit(int sign) {
        return ('a' <= sign && sign <= 'z') || ('A' <= sign && sign <= 'Z') || ('0' <= sign && sign <= '9');
    }

    /** Not more values and wildcards than a rule may have. */
    static Decoder<RoutingRule> within(Decoder<RoutingRule> rule) {
        return rule.where(
                        found -> found.hosts().size() + found.paths().size() <= MOST_VALUES,
                        "a rule of at most " + MOST_VALUES + " hosts and paths together")
                .where(
                        found -> found.hosts()
                                        .appendAll(found.paths())
                                        .map(RuleConditions::wildcards)
                                        .sum()
                                        .intValue()
                                <= MOST_WILDCARDS,
                        "a rule of at most " + MOST_WILDCARDS + " wildcards together");
    }

    private static int wildcards(String condition) {
        return (int)
                condition.chars().filter(sign -> sign == '*' || sign == '?').count();
    }
}
