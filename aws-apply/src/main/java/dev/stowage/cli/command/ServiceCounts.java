package dev.stowage.cli.command;

import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.WholeNumber;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** The numbers of tasks that the operands of a call say: {@code SERVICE=NUMBER}, each service once. */
final class ServiceCounts {
    private ServiceCounts() {}

    static Either<Misuse, LinkedHashMap<ServiceName, Integer>> of(Invocation call) {
        return Either.sequenceRight(call.operands().map(word -> count(call, word)))
                .flatMap(counts -> unlessTwice(call, counts))
                .map(LinkedHashMap::ofEntries);
    }

    private static Either<Misuse, Seq<Tuple2<ServiceName, Integer>>> unlessTwice(
            Invocation call, Seq<Tuple2<ServiceName, Integer>> counts) {
        return counts.map(Tuple2::_1).distinct().size() == counts.size()
                ? Either.right(counts)
                : Either.left(Misuse.of(call, "scale takes each service once"));
    }

    private static Either<Misuse, Tuple2<ServiceName, Integer>> count(Invocation call, String word) {
        int equals = word.lastIndexOf('=');
        return WholeNumber.atLeast(0, word.substring(equals + 1))
                .filter(number -> equals > 0)
                .map(number -> Tuple.of(new ServiceName(word.substring(0, equals)), number))
                .toEither(() -> Misuse.of(call, "scale takes SERVICE=NUMBER, not " + word));
    }
}
