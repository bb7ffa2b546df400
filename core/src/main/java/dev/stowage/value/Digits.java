package dev.stowage.value;

/** The decimal digits 0 to 9 in texts. Those of other scripts, which Java takes too, are none in Compose and on AWS. */
public final class Digits {
    private Digits() {}

    public static boolean contains(int sign) {
        return '0' <= sign && sign <= '9';
    }

    /** Whether the text consists of digits, of one at least. */
    public static boolean only(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /** Where the digits that begin at {@code from} end; {@code from} itself where none are. */
    public static int end(String text, int from) {
        int at = from;
        while (at < text.length() && contains(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
