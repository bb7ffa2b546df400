package dev.stowage.cli;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Predicate;

/** Moments as docker compose takes them: a date, a time with or without its zone, seconds since 1970, or how long ago. */
record Moments(Invocation call, Instant now) {
    /** The moment of a flag; none without it. */
    Either<Misuse, Option<Instant>> of(Flag flag) {
        return call.one(flag)
                .fold(
                        () -> Either.right(Option.none()),
                        text -> parsed(text).toEither(() -> wrong(flag, text)).map(Option::some));
    }

    private Misuse wrong(Flag flag, String text) {
        return Misuse.of(
                call.verb(),
                flag.typed() + " takes a time such as 2026-01-31T12:00:00Z, or how long ago, such as 42m, not " + text,
                Option.none());
    }

    private Option<Instant> parsed(String text) {
        ZoneId zone = ZoneId.systemDefault();
        Vector<Function<String, Instant>> forms = Vector.of(
                form -> OffsetDateTime.parse(form).toInstant(),
                form -> LocalDateTime.parse(form).atZone(zone).toInstant(),
                form -> LocalDate.parse(form).atStartOfDay(zone).toInstant(),
                Moments::sinceEpoch);
        return forms.flatMap(form -> Try.of(() -> form.apply(text)).toOption())
                .headOption()
                .orElse(() -> Spans.parse(text).map(now::minus));
    }

    private static Instant sinceEpoch(String text) {
        return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValueExact());
    }

    /** Spans of time in the form of Go, such as {@code 1h30m} or {@code 1.5s}. */
    static final class Spans {
        private static final Vector<String> UNITS = Vector.of("h", "m", "s", "ms", "us", "µs", "ns");

        private static final Vector<Long> NANOSECONDS =
                Vector.of(3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1_000L, 1L);

        private Spans() {}

        static Option<Duration> parse(String text) {
            long nanoseconds = 0;
            int at = 0;
            while (at < text.length()) {
                int unit = end(text, at, Spans::isOfNumber);
                int next = end(text, unit, character -> !isOfNumber(character));
                int known = UNITS.indexOf(text.substring(unit, next));
                Option<Double> number = number(text.substring(at, unit));
                if (number.isEmpty() || known < 0) {
                    return Option.none();
                }
                nanoseconds += Math.round(number.getOrElse(0.0) * NANOSECONDS.get(known));
                at = next;
            }
            return Option.when(at > 0, Duration.ofNanos(nanoseconds));
        }

        private static Option<Double> number(String text) {
            return Try.of(() -> Double.parseDouble(text)).toOption();
        }

        private static boolean isOfNumber(char character) {
            return Character.isDigit(character) || character == '.';
        }

        private static int end(String text, int begin, Predicate<Character> is) {
            int at = begin;
            while (at < text.length() && is.test(text.charAt(at))) {
                at++;
            }
            return at;
        }
    }
}
