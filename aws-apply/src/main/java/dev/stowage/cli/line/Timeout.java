package dev.stowage.cli.line;

import dev.stowage.apply.run.PollPolicy;
import dev.stowage.value.Durations;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** How long {@code --timeout} lets a command wait: a number of seconds, or a duration as Compose writes it. */
public final class Timeout {
    private Timeout() {}

    public static Either<Misuse, PollPolicy> of(Invocation call) {
        return call.one(Flag.TIMEOUT)
                .fold(
                        () -> Either.right(PollPolicy.USUAL),
                        text -> duration(text).map(PollPolicy.USUAL::within).toEither(() -> wrong(call, text)));
    }

    private static Misuse wrong(Invocation call, String text) {
        return Misuse.of(call, Flag.TIMEOUT.typed() + " takes a time such as 90s, 30m or 2h, not " + text);
    }

    private static Option<Duration> duration(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        return Durations.parse(plain ? text + "s" : text).toOption().filter(found -> !found.isNegative());
    }
}
