package dev.stowage.apply;

import dev.stowage.apply.aws.Target;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Clients of the SDK for what tests do at an emulator beside our ports. */
final class SdkClients {
    private SdkClients() {}

    static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C of(B builder, Target account) {
        return builder.endpointOverride(account.endpoint().getOrElseThrow(AssertionError::new))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        ProfileCredentialsProvider.create(account.profile().getOrElseThrow(AssertionError::new)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
