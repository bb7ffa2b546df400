package dev.stowage.cli.line;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;

/** Which container of a service a flag names, from 1. */
public final class Index {
    private Index() {}

    /** None where the flag is not given. */
    public static Either<Misuse, Option<Integer>> of(Invocation call, Flag flag) {
        return call.one(flag)
                .fold(
                        () -> Either.right(Option.none()),
                        text -> Try.of(() -> Integer.parseInt(text))
                                .toOption()
                                .filter(number -> number > 0)
                                .toEither(() -> Misuse.of(call, flag.typed() + " takes a number from 1, not " + text))
                                .map(Option::some));
    }
}
