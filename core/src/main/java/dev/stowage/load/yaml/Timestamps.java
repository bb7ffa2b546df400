package dev.stowage.load.yaml;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unquoted dates and times: {@code 2024-1-2}, {@code 2024-01-02T03:04:05Z}, {@code 2024-01-02 03:04:05.5}. */
final class Timestamps {
    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    /** Compiled only when a text begins like a date. */
    private static final class Form {
        static final Pattern PATTERN = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                + "(?:([Tt ])(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d+))?(Z|[+-]\\d\\d:\\d\\d)?)?");
    }

    /** The time in its RFC 3339 form; none when the text is no time. */
    static Option<String> parse(String text) {
        if (text.length() < "2024-1-2".length() || text.charAt(4) != '-') {
            return Option.none();
        }
        Matcher form = Form.PATTERN.matcher(text);
        return form.matches() && zoneFits(form) ? time(form).map(Timestamps::rfc3339) : Option.none();
    }

    private static boolean zoneFits(Matcher form) {
        boolean mustHaveZone = part(form, 4).exists(separator -> !separator.equals(" "));
        return part(form, 9).isDefined() == mustHaveZone;
    }

    private static Option<OffsetDateTime> time(Matcher form) {
        try {
            return Option.some(OffsetDateTime.of(
                    number(form, 1),
                    number(form, 2),
                    number(form, 3),
                    number(form, 5),
                    number(form, 6),
                    number(form, 7),
                    nanos(part(form, 8).getOrElse("")),
                    part(form, 9).map(ZoneOffset::of).getOrElse(ZoneOffset.UTC)));
        } catch (DateTimeException noSuchTime) {
            return Option.none();
        }
    }

    private static Option<String> part(Matcher form, int group) {
        return Option.of(form.group(group));
    }

    private static int number(Matcher form, int group) {
        return part(form, group).map(Integer::parseInt).getOrElse(0);
    }

    private static int nanos(String digits) {
        return Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }

    private static String rfc3339(OffsetDateTime time) {
        return format("uuuu-MM-dd'T'HH:mm:ss", time) + fraction(time) + format("XXX", time);
    }

    /** The form that Go prints: {@code 2024-01-02 00:00:00 +0000 UTC}. */
    static String spacedOut(String rfc3339) {
        OffsetDateTime time = OffsetDateTime.parse(rfc3339);
        String offset = format("xx", time);
        String zone = time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : offset;
        return format("uuuu-MM-dd HH:mm:ss", time) + fraction(time) + " " + offset + " " + zone;
    }

    private static String format(String pattern, OffsetDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }

    private static String fraction(OffsetDateTime time) {
        String digits = String.format(Locale.ROOT, ".%09d", time.getNano());
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return time.getNano() == 0 ? "" : digits.substring(0, end);
    }
}
