package dev.stowage.cli.line;

import dev.stowage.value.Durations;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;

/** Moments as docker compose takes them: a date, a time with or without its zone, seconds since 1970, or how long ago. */
public record Moments(Invocation call, Instant now) {
    /** The moment of a flag; none without it. */
    public Either<Misuse, Option<Instant>> of(Flag flag) {
        return call.read(flag, text -> parsed(text).toEither(() -> wrong(flag, text)));
    }

    private Misuse wrong(Flag flag, String text) {
        return Misuse.of(
                call,
                flag.typed() + " takes a time such as 2026-01-31T12:00:00Z, or how long ago, such as 42m, not " + text);
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
                .orElse(() -> Durations.parse(text).toOption().map(now::minus));
    }

    private static Instant sinceEpoch(String text) {
        return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValueExact());
    }
}
