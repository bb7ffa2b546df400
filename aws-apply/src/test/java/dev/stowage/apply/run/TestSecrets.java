package dev.stowage.apply.run;

import dev.stowage.apply.aws.Secrets;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.value.SecretText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Secrets that all have the same age. */
final class TestSecrets implements Secrets {
    /** What is told of the content of each. */
    Either<ServiceFailure, Option<Instant>> contentSince = Either.right(Option.none());

    /** How often somebody asked for that. */
    int asked;

    @Override
    public Either<ServiceFailure, Option<Instant>> contentSince(String nameOrArn) {
        asked++;
        return contentSince;
    }

    @Override
    public Either<ServiceFailure, String> create(String name, SecretText content, LinkedHashMap<String, String> tags) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Either<ServiceFailure, Vector<FoundSecret>> all() {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Either<ServiceFailure, FoundSecret> named(String nameOrArn) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Option<ServiceFailure> delete(String nameOrArn, Removal removal) {
        throw new UnsupportedOperationException("nothing of this here");
    }
}
