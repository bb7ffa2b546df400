package dev.stowage.apply.aws;

import io.vavr.control.Either;

/** The registries of Amazon ECR. */
public interface Registries {
    /**
     * What the registries of a region take for twelve hours as a login (<em>Amazon ECR API Reference</em>,
     * "GetAuthorizationToken").
     */
    Either<ServiceFailure, AuthorizationToken> authorizationToken(String region);

    /** A name, and what proves it. */
    record AuthorizationToken(String user, String password) {
        @Override
        public String toString() {
            return "AuthorizationToken[hidden]";
        }
    }
}
