/**
 * The ports to AWS, narrow and in our own words, and their adapters for the AWS SDK: the only package that knows the SDK.
 * Failures are values; secrets are opened here, at the moment of sending, and nowhere else.
 */
@NullMarked
package dev.stowage.apply.aws;

import org.jspecify.annotations.NullMarked;
