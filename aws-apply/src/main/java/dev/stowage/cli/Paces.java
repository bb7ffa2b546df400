package dev.stowage.cli;

import dev.stowage.apply.run.Pace;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Duration;

/** How long a call waits: {@code --timeout}, in seconds, else as long as it takes. */
final class Paces {
    private Paces() {}

    static Either<Misuse, Pace> of(Invocation call) {
        return call.one(Flag.PATIENCE)
                .fold(
                        () -> Either.right(Pace.USUAL),
                        text -> Try.of(() -> Integer.parseInt(text))
                                .toOption()
                                .filter(seconds -> seconds >= 0)
                                .map(seconds -> Pace.USUAL.within(Duration.ofSeconds(seconds)))
                                .toEither(() -> Misuse.of(
                                        call.verb(),
                                        "--timeout takes a number of seconds, not " + text,
                                        Option.none())));
    }
}
