package dev.stowage.cli.line;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The values of a flag that takes a name, {@code =} and a value, several times; of two of one name the later stands. */
record Pairs(LinkedHashMap<String, String> values) {
    static Either<Misuse, Pairs> of(Invocation call, Flag flag) {
        Vector<String> given = call.all(flag);
        return given.find(text -> text.indexOf('=') < 1)
                .map(wrong -> Either.<Misuse, Pairs>left(misuse(call, flag, wrong)))
                .getOrElse(() -> Either.right(new Pairs(LinkedHashMap.ofEntries(given.map(Pairs::pair)))));
    }

    /** The same, but a value may not be empty. */
    static Either<Misuse, Pairs> complete(Invocation call, Flag flag) {
        return of(call, flag)
                .flatMap(pairs -> call.all(flag)
                        .find(text -> text.endsWith("="))
                        .map(wrong -> Either.<Misuse, Pairs>left(misuse(call, flag, wrong)))
                        .getOrElse(Either.right(pairs)));
    }

    private static Misuse misuse(Invocation call, Flag flag, String wrong) {
        return Misuse.of(call, flag.typed() + " takes " + flag.value() + ", not " + wrong);
    }

    private static Tuple2<String, String> pair(String text) {
        int equals = text.indexOf('=');
        return Tuple.of(text.substring(0, equals), text.substring(equals + 1));
    }
}
