package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.value.Digits;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Expressions of AWS that say when, and again and again (EventBridge Scheduler User Guide, "Schedule types"). */
final class ScheduleExpressions {
    private static final String RATE = "rate(";
    private static final String CRON = "cron(";
    private static final Vector<String> UNITS = Vector.of("minute", "minutes", "hour", "hours", "day", "days");
    private static final int DAY_OF_MONTH = 2;
    private static final int DAY_OF_WEEK = 4;
    private static final int DIGITS = 9;

    private ScheduleExpressions() {}

    /** {@code rate(5 minutes)} or {@code cron(0 5 * * ? *)}. */
    static Decoder<String> rateOrCron() {
        return checked(text -> text.endsWith(")") ? faultOf(text) : Option.some("rate(...) or cron(...)"));
    }

    /** The six fields of cron alone, which may stand in {@code cron(...)} here too. */
    static Decoder<String> cron() {
        Decoder<String> fields = checked(text -> faultOfFields(fields(text)));
        return value -> fields.decode(value).map(found -> found.map(ScheduleExpressions::fields));
    }

    private static String fields(String text) {
        return text.startsWith(CRON) && text.endsWith(")") ? text.substring(CRON.length(), text.length() - 1) : text;
    }

    /** A text that is right when nothing is said of what it must be instead. */
    private static Decoder<String> checked(Function<String, Option<String>> fault) {
        return value -> Decoders.text()
                .decode(value)
                .flatMap(found -> found.flatMap(fault)
                        .map(allowed -> Decoder.<String>wrong(value.outside(allowed)))
                        .getOrElse(() -> Checked.of(found)));
    }

    private static Option<String> faultOf(String text) {
        String inner = text.substring(Math.min(text.indexOf('(') + 1, text.length() - 1), text.length() - 1);
        if (text.startsWith(RATE)) {
            return Option.when(!isRate(inner), "a rate such as rate(1 hour) or rate(15 minutes)");
        }
        return text.startsWith(CRON) ? faultOfFields(inner) : Option.some("rate(...) or cron(...)");
    }

    private static boolean isRate(String text) {
        int blank = text.indexOf(' ');
        return blank > 0 && isPositive(text.substring(0, blank)) && UNITS.contains(text.substring(blank + 1));
    }

    private static boolean isPositive(String text) {
        return text.length() <= DIGITS && Digits.only(text) && text.chars().anyMatch(each -> each != '0');
    }

    private static Option<String> faultOfFields(String text) {
        Vector<String> fields = Vector.of(text.split(" ", -1));
        return fields.size() == CronField.ALL.size()
                ? CronField.ALL
                        .zip(fields)
                        .find(field -> !field._1.accepts(field._2))
                        .map(field -> "cron with " + field._1.allowed())
                        .orElse(() -> faultOfDays(fields))
                : Option.some("cron of six fields, as in 0 22 * * ? *");
    }

    private static Option<String> faultOfDays(Vector<String> fields) {
        boolean anyDayOfMonth = fields.get(DAY_OF_MONTH).equals("?");
        boolean anyDayOfWeek = fields.get(DAY_OF_WEEK).equals("?");
        return Option.when(
                anyDayOfMonth == anyDayOfWeek,
                "cron with ? for the day of the month or that of the week, and not both");
    }
}
