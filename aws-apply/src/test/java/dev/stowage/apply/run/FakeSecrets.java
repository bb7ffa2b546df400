package dev.stowage.apply.run;

import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Secrets whose contents have an age. */
final class FakeSecrets {
    /** What is told of the content of each, by its ARN; of another one nothing is known. */
    final Map<String, Either<ServiceFailure, Option<Instant>>> contentSince = new HashMap<>();

    /** How many of the next questions are too many. */
    int tooMany;

    /** Of which somebody asked for that. */
    final List<String> asked = new ArrayList<>();

    Either<ServiceFailure, Option<Instant>> contentSince(String nameOrArn) {
        asked.add(nameOrArn);
        if (tooMany-- > 0) {
            return Either.left(FakeFailure.of(ServiceFailure.Kind.TRY_LATER));
        }
        return Option.of(contentSince.get(nameOrArn))
                .getOrElse(() -> Either.left(FakeFailure.of(ServiceFailure.Kind.NOT_FOUND)));
    }
}
