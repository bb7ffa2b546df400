package dev.stowage.apply.aws;

import io.vavr.control.Option;

/** Failures for no reason. */
public final class FakeFailure {
    private FakeFailure() {}

    public static ServiceFailure of(ServiceFailure.Kind kind) {
        return new ServiceFailure(kind, "Request", kind.name(), "no", Option.none());
    }
}
