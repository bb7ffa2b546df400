package dev.stowage.write;

import dev.stowage.value.Digits;
import java.util.Locale;
import java.util.Set;

/** How a text is spelled in YAML: plain where every reader takes it as the same text, else a literal block or quoted. */
final class YamlText {
    /** What YAML 1.1 or 1.2 reads as a boolean, a null, a merge or a default key, in lower case. */
    private static final Set<String> WORDS =
            Set.of("", "~", "null", "true", "false", "yes", "no", "y", "n", "on", "off", "<<", "=");

    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

    /** Every character of a number, a date or a time of day: decimal, octal, hexadecimal, sexagesimal, infinite. */
    private static final String OF_NUMBERS = "0123456789abcdefABCDEFxXoO_,.:+- tTzZiInN";

    private YamlText() {}

    /** The text on one line, as a key has to be. */
    static String inline(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** The text as a value whose further lines, if any, are indented by {@code indent} spaces. */
    static String block(String text, int indent) {
        return isLiteral(text) ? literal(text, indent) : inline(text);
    }

    private static boolean isPlain(String text) {
        return !WORDS.contains(text.toLowerCase(Locale.ROOT))
                && !startsLikeSyntax(text)
                && !looksLikeNumber(text)
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && text.codePoints().allMatch(YamlText::isVisible);
    }

    private static boolean startsLikeSyntax(String text) {
        return text.startsWith(" ")
                || INDICATORS.indexOf(text.charAt(0)) >= 0
                || text.equals("-")
                || text.startsWith("- ")
                || text.startsWith("---")
                || text.startsWith("...");
    }

    /** Wider than any of the patterns of the two versions, and simpler: a false hit only costs a pair of quotes. */
    private static boolean looksLikeNumber(String text) {
        char first = text.charAt(0);
        boolean starts = first == '+' || first == '-' || first == '.' || Digits.contains(first);
        return starts && text.chars().allMatch(each -> OF_NUMBERS.indexOf(each) >= 0);
    }

    /** Fixed ranges, since the tables of the JDK grow: no control, line break, byte order mark or bidirectional mark. */
    private static boolean isVisible(int point) {
        return (0x20 <= point && point <= 0x7E)
                || (0xA0 <= point && point <= 0x200A)
                || (0x2010 <= point && point <= 0x2027)
                || (0x2030 <= point && point <= 0x205F)
                || (0x2070 <= point && point <= 0xD7FF)
                || (0xE000 <= point && point <= 0xFEFE)
                || (0xFF00 <= point && point <= 0xFFFD && point != 0xFFF9 && point != 0xFFFA && point != 0xFFFB)
                || (0x10000 <= point);
    }

    /** True for several lines that a literal block keeps to the letter without an indentation indicator. */
    private static boolean isLiteral(String text) {
        return text.indexOf('\n') > 0
                && text.lines().allMatch(YamlText::isLiteralLine)
                && text.charAt(0) != ' '
                && text.codePoints().allMatch(point -> point == '\n' || point == '\t' || isVisible(point));
    }

    private static boolean isLiteralLine(String line) {
        return line.isEmpty() || (line.charAt(0) != '\t' && !line.isBlank());
    }

    private static String literal(String text, int indent) {
        String margin = "\n" + " ".repeat(indent);
        StringBuilder block = new StringBuilder("|").append(chomping(text));
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        for (String line : text.substring(0, end).split("\n", -1)) {
            block.append(line.isEmpty() ? "\n" : margin + line);
        }
        return block.toString();
    }

    private static String chomping(String text) {
        return text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> escape(point, quoted));
        return quoted.append('"').toString();
    }

    private static void escape(int point, StringBuilder out) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isVisible(point)) {
                    out.appendCodePoint(point);
                } else {
                    out.append("\\u").append(hex(point));
                }
            }
        }
    }

    /** Four digits: every invisible character is in the basic plane. */
    private static String hex(int point) {
        String digits = Integer.toHexString(point);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
