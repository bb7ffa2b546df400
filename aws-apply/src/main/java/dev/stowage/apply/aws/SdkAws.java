package dev.stowage.apply.aws;

import io.vavr.control.Either;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.efs.EfsClient;

/** The ports by the AWS SDK, with one HTTP client and one chain of credentials. */
final class SdkAws implements Aws {
    private final Target target;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final Calls calls;

    private SdkAws(Target target, Region region) {
        this.target = target;
        this.region = region;
        this.credentials = credentials(target);
        this.calls = new Calls(target);
    }

    static Either<ServiceFailure, Aws> connect(Target target) {
        try {
            return Either.right(new SdkAws(target, region(target)));
        } catch (SdkException unknown) {
            return Either.left(Failures.regionMissing(target));
        }
    }

    /** A profile that was asked for wins over the environment, as it does in AWS's own command. */
    private static AwsCredentialsProvider credentials(Target target) {
        return target.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .getOrElse(() -> DefaultCredentialsProvider.builder().build());
    }

    private static Region region(Target target) {
        return target.region()
                .map(Region::of)
                .getOrElse(() -> target.profile()
                        .map(profile -> DefaultAwsRegionProviderChain.builder()
                                .profileName(profile)
                                .build())
                        .getOrElse(() -> DefaultAwsRegionProviderChain.builder().build())
                        .getRegion());
    }

    @Override
    public Stacks stacks() {
        return new SdkStacks(configured(CloudFormationClient.builder()).build(), calls);
    }

    @Override
    public Network network() {
        return new SdkNetwork(configured(Ec2Client.builder()).build(), calls);
    }

    @Override
    public FileSystems fileSystems() {
        return new SdkFileSystems(configured(EfsClient.builder()).build(), calls);
    }

    @Override
    public String region() {
        return region.id();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder) {
        B configured = builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(settings -> settings.retryStrategy(RetryMode.STANDARD));
        return target.endpoint().map(configured::endpointOverride).getOrElse(configured);
    }

    @Override
    public void close() {
        http.close();
    }
}
