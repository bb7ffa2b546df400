package dev.stowage.apply.aws;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the error codes of AWS mean, whichever service answers with them. */
final class ErrorCodes {
    /** Said of a stack that is not there, and of one that is at work; only the message tells which. */
    private static final String VALIDATION = "ValidationError";

    private static final Map<String, Kind> KINDS = HashMap.ofEntries(Vector.of(
                    Tuple.of(
                            Kind.CREDENTIALS_EXPIRED,
                            Vector.of(
                                    "ExpiredToken",
                                    "ExpiredTokenException",
                                    "RequestExpired",
                                    "InvalidToken",
                                    "InvalidClientTokenId",
                                    "InvalidAccessKeyId",
                                    "UnrecognizedClientException",
                                    "AuthFailure",
                                    "SignatureDoesNotMatch",
                                    // Of the services that give out credentials after a login (AWS IAM Identity Center
                                    // Portal and OIDC API References).
                                    "UnauthorizedException",
                                    "InvalidGrantException",
                                    "InvalidClientException",
                                    "UnauthorizedClientException")),
                    Tuple.of(
                            Kind.ACCESS_DENIED,
                            Vector.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation")),
                    Tuple.of(
                            Kind.ALREADY_EXISTS,
                            Vector.of(
                                    "AlreadyExistsException",
                                    "TokenAlreadyExistsException",
                                    "ResourceExistsException",
                                    "BucketAlreadyOwnedByYou")),
                    Tuple.of(
                            Kind.NOT_FOUND,
                            Vector.of(
                                    "ChangeSetNotFound",
                                    "ChangeSetNotFoundException",
                                    "NoSuchBucket",
                                    "NoSuchKey",
                                    "NoSuchVersion",
                                    "FileSystemNotFound",
                                    "ResourceNotFoundException",
                                    "LoadBalancerNotFound",
                                    "LoadBalancerNotFoundException",
                                    "ClusterNotFoundException",
                                    "ServiceNotFoundException",
                                    "ParameterNotFound",
                                    "InvalidVpcID.NotFound",
                                    "InvalidGroup.NotFound",
                                    "InvalidVpcID.Malformed")),
                    // A change set is being made, or executed, by another run; or was.
                    Tuple.of(Kind.OVERTAKEN, Vector.of("InvalidChangeSetStatus", "InvalidChangeSetStatusException")),
                    // Another request about the same thing is not done yet.
                    Tuple.of(
                            Kind.TRY_LATER,
                            Vector.of("OperationAborted", "OperationInProgressException", "FileSystemInUse")))
            .flatMap(row -> row._2.map(code -> Tuple.of(code, row._1))));

    /** Where an account has not enabled a region, nobody there knows its credentials. */
    private static final Set<String> UNKNOWN_THERE =
            HashSet.of("InvalidClientTokenId", "InvalidAccessKeyId", "UnrecognizedClientException", "AuthFailure");

    private ErrorCodes() {}

    /** None for a code that says nothing more than that the request is refused. */
    static Option<Kind> kind(String code, String message) {
        return KINDS.get(code).orElse(() -> code.equals(VALIDATION) ? ofStack(message) : Option.none());
    }

    private static Option<Kind> ofStack(String message) {
        if (message.contains("does not exist")) {
            return Option.some(Kind.NOT_FOUND);
        }
        return Option.when(message.contains("_IN_PROGRESS state"), Kind.OVERTAKEN);
    }

    /** Whether these credentials may be valid in another region. */
    static boolean mayBeKnownElsewhere(String code) {
        return UNKNOWN_THERE.contains(code);
    }
}
