package dev.stowage.load.yaml;

import io.vavr.control.Option;
import java.util.Locale;

/**
 * A blank that looks like a space and is none, as it comes with text copied from a web page: YAML takes it for a letter.
 *
 * @param before how many characters stand before it
 */
public record OddBlank(int before, char sign) {
    /** The first one among the blanks that a text begins with. */
    public static Option<OddBlank> leading(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && isOdd(text.charAt(at))
                ? Option.some(new OddBlank(at, text.charAt(at)))
                : Option.none();
    }

    private static boolean isOdd(char sign) {
        return Character.isSpaceChar(sign) || sign == '\u200B' || sign == '\uFEFF';
    }

    /** Its name and number in Unicode. */
    public String words() {
        String name = Option.of(Character.getName(sign)).getOrElse("blank").toLowerCase(Locale.ROOT);
        return "a " + name + String.format(" (U+%04X)", (int) sign);
    }
}
