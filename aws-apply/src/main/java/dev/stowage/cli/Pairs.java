package dev.stowage.cli;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The values of a flag that takes a name, {@code =} and a value, several times; of two of one name the later stands. */
record Pairs(LinkedHashMap<String, String> values) {
    static Either<Misuse, Pairs> of(Invocation call, Flag flag) {
        Vector<String> given = call.all(flag);
        return given.find(text -> text.indexOf('=') < 1 || text.endsWith("="))
                .map(wrong -> Either.<Misuse, Pairs>left(Misuse.of(
                        call.verb(), flag.typed() + " takes " + flag.value() + ", not " + wrong, Option.none())))
                .getOrElse(() -> Either.right(new Pairs(LinkedHashMap.ofEntries(given.map(Pairs::pair)))));
    }

    private static Tuple2<String, String> pair(String text) {
        int equals = text.indexOf('=');
        return Tuple.of(text.substring(0, equals), text.substring(equals + 1));
    }
}
