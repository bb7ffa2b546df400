package dev.stowage.cli.print;

import java.time.Duration;

/** Spans of time as the Docker client words them. */
public final class Ago {
    private Ago() {}

    /** Such as {@code About a minute} or {@code 3 hours}; one that is negative, by clocks that differ, is none. */
    public static String words(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return seconds < 1 ? "Less than a second" : seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = span.toMinutes();
        if (minutes < 60) {
            return minutes == 1 ? "About a minute" : minutes + " minutes";
        }
        return hours(Math.round(minutes / 60.0));
    }

    private static String hours(long hours) {
        if (hours == 1) {
            return "About an hour";
        }
        long days = hours / 24;
        if (days < 2) {
            return hours + " hours";
        }
        return days < 14 ? days + " days" : days < 60 ? days / 7 + " weeks" : months(days);
    }

    private static String months(long days) {
        return days < 730 ? days / 30 + " months" : days / 365 + " years";
    }
}
