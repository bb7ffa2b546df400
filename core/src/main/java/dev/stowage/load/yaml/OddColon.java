package dev.stowage.load.yaml;

import io.vavr.control.Option;

/** A colon as wide as a letter of Chinese or Japanese, which YAML takes for a letter. */
public final class OddColon {
    static final String SIGN = "\uFF1A";

    private OddColon() {}

    /** The text as an entry of a mapping, if such a colon ends its first word, and no other one stands before it. */
    public static Option<String> corrected(String text) {
        int at = text.indexOf(SIGN);
        boolean endsAWord = at > 0 && text.substring(0, at).chars().noneMatch(sign -> sign == ' ' || sign == ':');
        return Option.when(
                endsAWord,
                () -> (text.substring(0, Math.max(0, at)) + ": "
                                + text.substring(at + 1).strip())
                        .strip());
    }
}
