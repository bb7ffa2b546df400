package dev.stowage.extension;

import dev.stowage.value.Digits;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A field of a cron expression of AWS: the numbers and words that may stand in it, and the signs beside {@code , - * /}
 * (EventBridge Scheduler User Guide, "Schedule types").
 */
record CronField(String name, int least, int most, Vector<String> words, String signs) {
    private static final int LONGEST = 4;
    private static final int WEEKS = 5;

    /** In the order of an expression. */
    static final Vector<CronField> ALL = Vector.of(
            new CronField("minutes", 0, 59, Vector.empty(), ""),
            new CronField("hours", 0, 23, Vector.empty(), ""),
            new CronField("days of the month", 1, 31, Vector.empty(), "?LW"),
            new CronField(
                    "months",
                    1,
                    12,
                    Vector.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
                    ""),
            new CronField("days of the week", 1, 7, Vector.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"), "?L#"),
            new CronField("years", 1970, 2199, Vector.empty(), ""));

    /** What may stand there, in words. */
    String allowed() {
        String named = words.isEmpty() ? "" : " or " + words.head() + " to " + words.last();
        return name + " from " + least + " to " + most + named + ", with , - * /"
                + (signs.isEmpty() ? "" : " " + String.join(" ", signs.split("")));
    }

    boolean accepts(String text) {
        return text.equals("?") ? takes('?') : Vector.of(text.split(",", -1)).forAll(this::isItem);
    }

    private boolean takes(char sign) {
        return signs.indexOf(sign) >= 0;
    }

    private boolean isItem(String item) {
        int slash = item.indexOf('/');
        return slash < 0
                ? isDays(item) || isRange(item)
                : isRange(item.substring(0, slash))
                        && number(item.substring(slash + 1)).exists(step -> step > 0);
    }

    private boolean isRange(String text) {
        int dash = text.indexOf('-');
        return text.equals("*")
                || (dash < 0 ? isValue(text) : isValue(text.substring(0, dash)) && isValue(text.substring(dash + 1)));
    }

    private boolean isValue(String text) {
        return words.contains(text.toUpperCase(Locale.ROOT))
                || number(text).exists(number -> least <= number && number <= most);
    }

    /** The last day, the working day next to one, the last or the so manieth of a day of the week. */
    private boolean isDays(String text) {
        int number = text.indexOf('#');
        return (takes('L') && text.equals("L"))
                || (takes('W') && (text.equals("LW") || isBefore('W', text)))
                || (takes('#') && isBefore('L', text))
                || (takes('#')
                        && number > 0
                        && isValue(text.substring(0, number))
                        && number(text.substring(number + 1)).exists(week -> 1 <= week && week <= WEEKS));
    }

    private boolean isBefore(char sign, String text) {
        int end = text.length() - 1;
        return end > 0 && text.charAt(end) == sign && isValue(text.substring(0, end));
    }

    private static Option<Integer> number(String text) {
        return text.length() <= LONGEST && Digits.only(text) ? Option.some(Integer.valueOf(text)) : Option.none();
    }
}
