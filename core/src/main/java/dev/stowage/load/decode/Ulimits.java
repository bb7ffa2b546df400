package dev.stowage.load.decode;

import dev.stowage.compose.Ulimit;
import dev.stowage.load.yaml.Node;
import io.vavr.control.Either;

/** Limits of the kernel: one number, or a soft and a hard one (Compose Specification, {@code ulimits}). */
final class Ulimits {
    private Ulimits() {}

    static Either<Complaint, Ulimit> of(Node node) {
        return node instanceof Node.Fields fields
                ? bound(fields, "soft")
                        .flatMap(soft -> bound(fields, "hard")
                                .map(hard -> new Ulimit.Range(soft, hard, Attributes.extensions(fields))))
                : limit(node).map(Ulimit.Single::new);
    }

    private static Either<Complaint, Long> bound(Node.Fields fields, String key) {
        return fields.get(key).map(Ulimits::limit).getOrElse(Either.right(0L));
    }

    private static Either<Complaint, Long> limit(Node node) {
        return Scalars.wholeOrDigits(node, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
