package dev.stowage.apply.stack;

import java.util.function.Function;

/** Where a template that is too large for a request lies while CloudFormation reads it. */
public sealed interface TemplatePlace {
    /** The last part of every key. */
    String FILE = "template.json";

    <R> R fold(Function<OwnBucket, R> own, Function<GivenBucket, R> given);

    String bucket();

    /** The key of the template in its bucket. */
    String key();

    /** A bucket that is made for one change set, and removed with all that is in it. */
    record OwnBucket(String bucket) implements TemplatePlace {
        @Override
        public <R> R fold(Function<OwnBucket, R> own, Function<GivenBucket, R> given) {
            return own.apply(this);
        }

        @Override
        public String key() {
            return FILE;
        }

        @Override
        public String toString() {
            return "bucket " + bucket;
        }
    }

    /** A folder, ending in {@code /}, of a bucket that the user has; only the folder is removed. */
    record GivenBucket(String bucket, String folder) implements TemplatePlace {
        @Override
        public <R> R fold(Function<OwnBucket, R> own, Function<GivenBucket, R> given) {
            return given.apply(this);
        }

        @Override
        public String key() {
            return folder + FILE;
        }

        @Override
        public String toString() {
            return "bucket " + bucket + " under " + folder;
        }
    }
}
