package dev.stowage.apply.aws;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.File;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** From the exceptions of the SDK to our failures, by error code first, by HTTP status next, by message last. */
final class Failures {
    /** The folder in which AWS's command keeps what a login gives; the SDK tells that its file there is missing. */
    private static final String NO_LOGIN = File.separator + "sso" + File.separator + "cache" + File.separator;

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
        return new ServiceFailure(
                kind, operation, code, message, fix(kind, target).map(text -> text + doubt(code)));
    }

    private static String doubt(String code) {
        return ErrorCodes.mayBeKnownElsewhere(code)
                ? "; where these credentials are valid elsewhere, the account has not enabled this region"
                : "";
    }

    private static Kind kind(String code, String message, AwsServiceException failure) {
        boolean mayPass = failure.isThrottlingException() || failure.statusCode() >= 500;
        return ErrorCodes.kind(code, message).getOrElse(mayPass ? Kind.TRY_LATER : Kind.REFUSED);
    }

    private static ServiceFailure ofNoAnswer(String operation, SdkException failure, Target target) {
        if (failure instanceof AbortedException) {
            return failure(Kind.INTERRUPTED, operation, "interrupted before AWS answered", target);
        }
        String message = failure instanceof ApiCallTimeoutException
                ? "no answer in the time that there is for it"
                : firstLine(Option.of(failure.getMessage()).getOrElse(""));
        if (!(failure instanceof Credentials.Unresolved) || isOfNetwork(failure)) {
            return failure(Kind.UNREACHABLE, operation, message, target);
        }
        return failure.getCause() instanceof NullPointerException
                ? failure(Kind.CREDENTIALS_EXPIRED, operation, "the login that is kept cannot be read", target)
                : ofCredentials(operation, message, target);
    }

    /** Some credentials have to be asked for over the network. */
    private static boolean isOfNetwork(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof UnknownHostException
                    || cause instanceof SocketException
                    || cause instanceof SocketTimeoutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** The SDK has no own type for what has expired; its messages are all there is. */
    private static ServiceFailure ofCredentials(String operation, String message, Target target) {
        if (message.contains(NO_LOGIN)) {
            return failure(Kind.CREDENTIALS_EXPIRED, operation, "nobody has logged in yet", target);
        }
        boolean expired =
                message.contains("SSO") || message.toLowerCase(Locale.ROOT).contains("expired");
        return expired
                ? failure(Kind.CREDENTIALS_EXPIRED, operation, message, target)
                : failure(
                        Kind.CREDENTIALS_MISSING,
                        operation,
                        ProfileChoice.ofCredentials(target)
                                .map(name -> "profile " + name + " gives no credentials: " + message)
                                .getOrElse("no AWS credentials were found"),
                        target);
    }

    private static ServiceFailure failure(Kind kind, String operation, String message, Target target) {
        return new ServiceFailure(kind, operation, "", message, fix(kind, target));
    }

    /** The SDK adds to some sentences what it has read of all profiles. */
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("no answer");
        int inside = line.indexOf(": ProfileFile(");
        return inside < 0 ? line : line.substring(0, inside);
    }

    static ServiceFailure damaged(String message) {
        return new ServiceFailure(
                Kind.CONFIGURATION_DAMAGED,
                "reading the AWS configuration",
                "",
                firstLine(message),
                Option.some("see ~/.aws/config and ~/.aws/credentials, or the files that AWS_CONFIG_FILE and"
                        + " AWS_SHARED_CREDENTIALS_FILE name"));
    }

    static ServiceFailure proxyUnusable(String variable, String why) {
        return new ServiceFailure(
                Kind.CONFIGURATION_DAMAGED,
                "reading the address of the proxy in the variable " + variable,
                "",
                why,
                Option.some("name it as in http://proxy.example.com:3128, or with a login, as in"
                        + " http://NAME:PASSWORD@proxy.example.com:3128"));
    }

    static ServiceFailure regionMissing(Target target) {
        return failure(
                Kind.REGION_MISSING,
                "choosing the region",
                "no region is configured"
                        + ProfileChoice.of(target)
                                .map(choice -> " for profile " + choice.name())
                                .getOrElse(""),
                target);
    }

    static ServiceFailure noSuchRegion(String operation, Region region, Target target) {
        return new ServiceFailure(
                Kind.REGION_UNKNOWN,
                operation,
                "",
                "AWS has no host for region " + region.id(),
                Regions.hint(region).orElse(fix(Kind.REGION_MISSING, target)));
    }

    /** Requests may go through one, which then is what refuses. Its password is nobody's business. */
    private static Option<String> proxy(Target target) {
        return Proxies.ofProcess()
                .variable(target.endpoint().getOrElse(Proxies.AWS))
                .map(name -> "the proxy that the variable " + name + " names");
    }

    private static Option<String> fix(Kind kind, Target target) {
        return switch (kind) {
            case CREDENTIALS_MISSING ->
                Option.some(ProfileChoice.ofCredentials(target)
                        .map(name -> LoginAdvice.missing(name, ProfileFile.defaultProfileFile()))
                        .getOrElse("name a profile with --aws-profile, or set AWS_ACCESS_KEY_ID and"
                                + " AWS_SECRET_ACCESS_KEY"));
            case CREDENTIALS_EXPIRED ->
                Option.some(ProfileChoice.ofCredentials(target)
                        .map(name -> LoginAdvice.expired(name, ProfileFile.defaultProfileFile()))
                        .getOrElse(LoginAdvice::expired));
            case REGION_MISSING -> Option.some("give --region, or set AWS_REGION");
            case UNREACHABLE ->
                Option.some("check "
                        + Vector.of("the network")
                                .appendAll(target.endpoint().map(uri -> "the endpoint " + uri))
                                .appendAll(proxy(target))
                                .mkString(" and "));
            case ACCESS_DENIED -> Option.some("ask for the right to call it");
            default -> Option.none();
        };
    }
}
