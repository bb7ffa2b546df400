package dev.stowage.apply.aws;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** From the exceptions of the SDK to our failures, by error code first, by HTTP status next, by message last. */
final class Failures {
    private static final Set<String> EXPIRED = HashSet.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "AuthFailure",
            "SignatureDoesNotMatch");
    private static final Set<String> DENIED =
            HashSet.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");
    private static final Set<String> NOT_FOUND = HashSet.of("ChangeSetNotFound", "ChangeSetNotFoundException");
    private static final Set<String> EXISTS = HashSet.of("AlreadyExistsException", "TokenAlreadyExistsException");

    private Failures() {}

    static ServiceFailure of(String operation, SdkException failure, Target target) {
        return failure instanceof AwsServiceException answered
                ? ofAnswer(operation, answered, target)
                : ofNoAnswer(operation, failure, target);
    }

    private static ServiceFailure ofAnswer(String operation, AwsServiceException failure, Target target) {
        Option<AwsErrorDetails> details = Option.of(failure.awsErrorDetails());
        String code = details.flatMap(known -> Option.of(known.errorCode())).getOrElse("");
        String message =
                details.flatMap(known -> Option.of(known.errorMessage())).getOrElse("no reason was given");
        Kind kind = kind(code, message, failure);
        return new ServiceFailure(kind, operation, code, message, fix(kind, target));
    }

    private static Kind kind(String code, String message, AwsServiceException failure) {
        if (EXPIRED.contains(code)) {
            return Kind.CREDENTIALS_EXPIRED;
        }
        if (DENIED.contains(code)) {
            return Kind.ACCESS_DENIED;
        }
        if (EXISTS.contains(code)) {
            return Kind.ALREADY_EXISTS;
        }
        if (NOT_FOUND.contains(code) || (code.equals("ValidationError") && message.contains("does not exist"))) {
            return Kind.NOT_FOUND;
        }
        return failure.isThrottlingException() || failure.statusCode() >= 500 ? Kind.TRY_LATER : Kind.REFUSED;
    }

    private static ServiceFailure ofNoAnswer(String operation, SdkException failure, Target target) {
        String message = Option.of(failure.getMessage()).getOrElse("");
        Kind kind = kindWithoutAnswer(message);
        String told = kind == Kind.CREDENTIALS_MISSING ? "no AWS credentials were found" : firstLine(message);
        return new ServiceFailure(kind, operation, "", told, fix(kind, target));
    }

    /** The SDK has no own type for these; its messages are all there is. */
    private static Kind kindWithoutAnswer(String message) {
        if (message.contains("Token is expired")
                || message.contains("token has expired")
                || message.contains("SSO session")
                || message.contains("token is expired")) {
            return Kind.CREDENTIALS_EXPIRED;
        }
        boolean missing =
                message.contains("Unable to load credentials") || message.contains("Profile file contained no");
        return missing ? Kind.CREDENTIALS_MISSING : Kind.UNREACHABLE;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no answer");
    }

    static ServiceFailure regionMissing(Target target) {
        return new ServiceFailure(
                Kind.REGION_MISSING,
                "choosing the region",
                "",
                "no region is configured"
                        + target.profile().map(name -> " for profile " + name).getOrElse(""),
                fix(Kind.REGION_MISSING, target));
    }

    private static Option<String> fix(Kind kind, Target target) {
        return switch (kind) {
            case CREDENTIALS_MISSING ->
                Option.some(target.profile()
                        .map(name -> "give profile " + name + " credentials: aws configure --profile " + name
                                + ", or aws sso login --profile " + name)
                        .getOrElse("name a profile with --aws-profile, or set AWS_ACCESS_KEY_ID and"
                                + " AWS_SECRET_ACCESS_KEY"));
            case CREDENTIALS_EXPIRED ->
                Option.some(target.profile()
                        .map(name -> "log in again: aws sso login --profile " + name)
                        .getOrElse("the credentials of the environment or of the default profile are no longer valid:"
                                + " log in again"));
            case REGION_MISSING -> Option.some("say --region, or set AWS_REGION");
            case UNREACHABLE ->
                Option.some("check the network"
                        + target.endpoint()
                                .map(uri -> " and the endpoint " + uri)
                                .getOrElse(""));
            case ACCESS_DENIED -> Option.some("ask for the right to call it");
            default -> Option.none();
        };
    }
}
