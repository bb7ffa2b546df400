package dev.stowage.apply.aws;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;

/** The border at which the exceptions of the SDK become values. */
final class Calls {
    private final Target target;
    private final Region region;

    Calls(Target target, Region region) {
        this.target = target;
        this.region = region;
    }

    /** The answer of a request, or why there is none. */
    <T> Either<ServiceFailure, T> answer(String operation, Supplier<T> request) {
        try {
            return Either.right(request.get());
        } catch (SdkException failure) {
            return Either.left(
                    Regions.isMisspelled(region, failure)
                            ? Failures.noSuchRegion(operation, region, target)
                            : Failures.of(operation, failure, target));
        }
    }

    /** The answer of a request for one thing; none too when AWS says that there is none. */
    <T> Either<ServiceFailure, Option<T>> found(String operation, Supplier<Option<T>> request) {
        return answer(operation, request)
                .fold(
                        failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND
                                ? Either.right(Option.none())
                                : Either.left(failure),
                        Either::right);
    }

    /** The options of AWS's own command line for the same place, each after a blank. */
    String place() {
        return " --region " + region.id()
                + target.profile().map(profile -> " --profile " + profile).getOrElse("");
    }

    /** Performs a request without an answer; the failure, or none. */
    Option<ServiceFailure> action(String operation, Supplier<?> request) {
        return answer(operation, request).swap().toOption();
    }
}
