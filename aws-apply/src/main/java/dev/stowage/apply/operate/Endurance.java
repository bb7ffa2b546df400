package dev.stowage.apply.operate;

import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.control.Either;

/** How many looks in a row may fail, where another may succeed. */
final class Endurance {
    private static final int PATIENCE = 10;

    private int failures;

    /** Whether it is of no use to look again after this look. */
    boolean endsAfter(Either<ServiceFailure, ?> look) {
        failures = look.isLeft() ? failures + 1 : 0;
        return look.isLeft() && !(failures < PATIENCE && look.swap().exists(ServiceFailure::isRetriable));
    }
}
