package dev.stowage.apply.aws;

import io.vavr.control.Either;

/** The registries of Amazon ECR. */
public interface Registries {
    /**
     * A login for the registries of a region, which those take for twelve hours (<em>Amazon ECR API Reference</em>,
     * "GetAuthorizationToken").
     */
    Either<ServiceFailure, Login> login(String region);

    /** A name, and what proves it. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }
}
