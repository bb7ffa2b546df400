package dev.stowage.apply.aws;

import dev.stowage.value.SecretText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** AWS Secrets Manager. What a secret contains goes there and is never asked for. */
public interface SecretStore {
    /** Keeps a new secret, of 1 to 65,536 bytes of text in UTF-8, and returns its ARN. */
    Either<ServiceFailure, String> create(String name, SecretText content, LinkedHashMap<String, String> tags);

    /** All secrets of account and region, but for those that are to be deleted. */
    Either<ServiceFailure, Vector<FoundSecret>> all();

    /** The secret with this name or ARN. */
    Either<ServiceFailure, FoundSecret> named(String nameOrArn);

    /** When the content that a secret has now was put there; none where it has none. */
    Either<ServiceFailure, Option<Instant>> contentSince(String nameOrArn);

    /**
     * Deletes it; the failure, or none. For one that is not there AWS answers as if it had deleted it at once, so whoever asks
     * has found it before.
     */
    Option<ServiceFailure> delete(String nameOrArn, Deletion deletion);

    /** A secret without its content. */
    record FoundSecret(String arn, String name, LinkedHashMap<String, String> tags) {}

    /** What becomes of a secret that is deleted. */
    enum Deletion {
        AT_ONCE,
        /** It can be restored for 30 days (<em>AWS Secrets Manager User Guide</em>, "Delete an AWS Secrets Manager secret"). */
        RECOVERABLE
    }
}
