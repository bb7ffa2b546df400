package dev.stowage.apply.registry;

import dev.stowage.problem.Problem;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The digests of images. */
@FunctionalInterface
public interface Digests {
    /** Nobody is asked: tags stay tags. */
    Digests UNASKED = image -> Either.right(Option.none());

    /** The digest, {@code sha256:...}, of a full name such as {@code docker.io/library/nginx:latest}; none when nobody is asked. */
    Either<Problem, Option<String>> of(String image);
}
