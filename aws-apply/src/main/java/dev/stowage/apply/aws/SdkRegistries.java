package dev.stowage.apply.aws;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import software.amazon.awssdk.services.ecr.EcrClient;

/** {@link Registries} by the AWS SDK. */
final class SdkRegistries implements Registries {
    private final Function<String, EcrClient> client;
    private final Calls calls;

    /** {@code client} is that of a region. */
    SdkRegistries(Function<String, EcrClient> client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Login> login(String region) {
        return calls.answer(
                        "GetAuthorizationToken",
                        () -> client.apply(region)
                                .getAuthorizationToken()
                                .authorizationData()
                                .get(0)
                                .authorizationToken())
                .map(SdkRegistries::decoded);
    }

    /** As in {@code AWS:password}. */
    private static Login decoded(String token) {
        String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return new Login(pair.substring(0, colon), pair.substring(colon + 1));
    }
}
