package dev.stowage.aws;

import io.vavr.control.Option;

/** What AWS takes as a tag (AWS General Reference, "Tagging your AWS resources"; IAM and ECS take no other characters). */
public final class TagLimits {
    /** Of one resource. */
    public static final int MOST = 50;

    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final String RESERVED = "aws:";
    private static final String OURS = "com.docker.compose.";
    private static final String SIGNS = "_.:/=+-@";

    private TagLimits() {}

    /** What is wrong with a tag, as the rest of a sentence about it; none when AWS takes it. */
    public static Option<String> objection(String key, String value) {
        if (key.isEmpty()) {
            return Option.some("has no name");
        }
        if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
            return Option.some("begins with " + RESERVED + ", which AWS keeps for itself");
        }
        if (key.startsWith(OURS)) {
            return Option.some("begins with " + OURS + ", by which stacks are found");
        }
        if (length(key) > LONGEST_KEY) {
            return Option.some("has a name of more than " + LONGEST_KEY + " characters");
        }
        if (length(value) > LONGEST_VALUE) {
            return Option.some("has a value of more than " + LONGEST_VALUE + " characters");
        }
        return foreign(key + value).map(sign -> "has the character " + sign + ", which tags cannot have");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Option<String> foreign(String text) {
        return Option.ofOptional(text.codePoints()
                .filter(sign -> !isAllowed(sign))
                .mapToObj(Character::toString)
                .findFirst());
    }

    /** Letters, numbers and separators of Unicode, and a few signs. */
    private static boolean isAllowed(int sign) {
        return switch (Character.getType(sign)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> SIGNS.indexOf(sign) >= 0;
        };
    }
}
