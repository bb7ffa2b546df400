package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Amazon S3, as far as templates need it. */
public interface Buckets {
    /**
     * Makes a bucket that nobody but the account reads, over TLS only. One of this name that is the account's already
     * will do; one of another account will not.
     */
    Option<ServiceFailure> make(String bucket);

    /** Puts an object, encrypted. */
    Either<ServiceFailure, Stored> put(String bucket, String key, String text);

    /** The buckets of the account in this region whose names begin like this. */
    Either<ServiceFailure, Vector<Found>> named(String begin);

    /** The objects of a bucket whose keys begin like this; none in a bucket that is gone. */
    Either<ServiceFailure, Vector<Found>> objects(String bucket, String begin);

    /** Removes an object; one that is gone will do. */
    Option<ServiceFailure> remove(String bucket, String key);

    /** Removes this version of an object for ever, which {@code s3:DeleteObjectVersion} allows; one that is gone will do. */
    Option<ServiceFailure> remove(String bucket, String key, String version);

    /** Removes an empty bucket; one that is gone will do. */
    Option<ServiceFailure> remove(String bucket);

    /**
     * An object that was put.
     *
     * @param url in the form that CloudFormation takes
     * @param version in a bucket that keeps versions, where a removal without it would leave it there, hidden
     */
    record Stored(String url, Option<String> version) {}

    /** A bucket or an object, by name or key, and when it was made or written. */
    record Found(String name, Instant since) {}
}
