package dev.stowage.cli;

import dev.stowage.apply.run.Pace;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How long {@code --timeout} lets a command wait: a number and one of {@code s}, {@code m}, {@code h}; seconds without. */
final class Timeout {
    private Timeout() {}

    static Either<Misuse, Pace> of(Invocation call) {
        return call.one(Flag.TIMEOUT)
                .fold(
                        () -> Either.right(Pace.USUAL),
                        text -> duration(text).map(Pace.USUAL::within).toEither(() -> wrong(call, text)));
    }

    private static Misuse wrong(Invocation call, String text) {
        return Misuse.of(
                call.verb(), Flag.TIMEOUT.typed() + " takes a time such as 90s, 30m or 2h, not " + text, Option.none());
    }

    private static Option<Duration> duration(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        String number = Character.isDigit(last) ? text : text.substring(0, Math.max(0, text.length() - 1));
        boolean isNumber =
                !number.isEmpty() && number.length() < 8 && number.chars().allMatch(Character::isDigit);
        return unit(last).filter(unit -> isNumber).map(unit -> Duration.of(Long.parseLong(number), unit));
    }

    private static Option<ChronoUnit> unit(char last) {
        return switch (last) {
            case 's', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Option.some(ChronoUnit.SECONDS);
            case 'm' -> Option.some(ChronoUnit.MINUTES);
            case 'h' -> Option.some(ChronoUnit.HOURS);
            default -> Option.none();
        };
    }
}
