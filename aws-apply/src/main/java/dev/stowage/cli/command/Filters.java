package dev.stowage.cli.command;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The filters of a list, of which each command has one kind: {@code --filter key=value}. */
record Filters(Flag flag, String key) {
    /** The values; a filter of another kind would let everything through, so it is refused, with what the command has instead. */
    Either<Misuse, Vector<String>> of(Invocation call, String instead) {
        Vector<String> given = call.all(flag);
        return given.find(filter -> !filter.startsWith(key + "="))
                .map(other -> Misuse.of(
                        call,
                        call.verb().word() + " filters by " + flag.typed() + " " + flag.value() + " only" + instead
                                + "; it has no filter " + other))
                .toEither(() -> given.map(filter -> filter.substring(key.length() + 1)))
                .swap();
    }
}
