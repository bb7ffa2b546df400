package dev.stowage.cli.line;

import io.vavr.control.Either;
import io.vavr.control.Option;

/** Which container of a service a flag names, from 1. */
public final class Index {
    private Index() {}

    /** None where the flag is not given. */
    public static Either<Misuse, Option<Integer>> of(Invocation call, Flag flag) {
        return call.read(
                flag,
                text -> WholeNumber.atLeast(1, text)
                        .toEither(() -> Misuse.of(call, flag.typed() + " takes a number from 1, not " + text)));
    }
}
