package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import software.amazon.awssdk.services.ecr.EcrClient;

/** {@link Registries} by the AWS SDK. */
final class SdkRegistries implements Registries {
    private static final String GIVES_LOGINS = "GetAuthorizationToken";

    private final Function<String, EcrClient> client;
    private final Calls calls;

    /** {@code client} is that of a region. */
    SdkRegistries(Function<String, EcrClient> client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, AuthorizationToken> authorizationToken(String region) {
        return calls.answer(
                        GIVES_LOGINS,
                        () -> client.apply(region).getAuthorizationToken().authorizationData())
                .flatMap(given -> Vector.ofAll(given)
                        .headOption()
                        .flatMap(data -> Option.of(data.authorizationToken()))
                        .flatMap(SdkRegistries::decoded)
                        .toEither(SdkRegistries::unreadable));
    }

    /** As in {@code AWS:password}; nothing for what has another form. */
    private static Option<AuthorizationToken> decoded(String token) {
        return Try.of(() -> Base64.getDecoder().decode(token))
                .toOption()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(pair -> pair.indexOf(':') >= 0)
                .map(SdkRegistries::tokenOf);
    }

    private static AuthorizationToken tokenOf(String pair) {
        int colon = pair.indexOf(':');
        return new AuthorizationToken(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static ServiceFailure unreadable() {
        return new ServiceFailure(
                ServiceFailure.Kind.REFUSED, GIVES_LOGINS, "", "AWS gave no login that can be read", Option.none());
    }
}
