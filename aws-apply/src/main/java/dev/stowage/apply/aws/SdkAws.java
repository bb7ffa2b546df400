package dev.stowage.apply.aws;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Objects;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The ports by the AWS SDK, with one HTTP client and one chain of credentials. */
final class SdkAws implements Aws {
    private final Target target;
    private final Region region;
    private final Credentials credentials;
    private final Patience patience;
    private final SdkHttpClient http;
    private final RequestTimer timer = new RequestTimer();
    private final Calls calls;

    private SdkAws(Target target, Region region, Patience patience) {
        this.patience = patience;
        this.http = new InterruptibleHttp(ProxiedConnections.client(Proxies.ofProcess()), patience.interrupted());
        this.target = target;
        this.region = region;
        this.credentials = Credentials.of(target);
        this.calls = new Calls(target, region);
    }

    static Either<ServiceFailure, Aws> connect(Target target, Patience patience) {
        return Proxies.ofProcess()
                .wrong(target.endpoint().getOrElse(Proxies.AWS))
                .<Either<ServiceFailure, Aws>>map(Either::left)
                .getOrElse(() -> configured(target, patience));
    }

    private static Either<ServiceFailure, Aws> configured(Target target, Patience patience) {
        try {
            // First, since its mistakes would come up in the middle of something else.
            Objects.requireNonNull(ProfileFile.defaultProfileFile());
            return Either.right(
                    new SdkAws(target, RegionChoice.of(target, name -> Option.of(System.getenv(name))), patience));
        } catch (SdkException unknown) {
            return Either.left(Failures.regionMissing(target));
        } catch (IllegalArgumentException damaged) {
            // The SDK's only way to say that a configuration file cannot be understood.
            return Either.left(Failures.damaged(String.valueOf(damaged.getMessage())));
        }
    }

    @Override
    public Stacks stacks() {
        return new SdkStacks(configured(CloudFormationClient.builder()).build(), target.role(), calls);
    }

    /** Emulators know buckets by path only; their requests are signed whole, and carry no further checksum. */
    @Override
    public Buckets buckets() {
        return new SdkBuckets(
                configured(S3Client.builder())
                        .forcePathStyle(target.endpoint().isDefined())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .build(),
                region,
                calls);
    }

    @Override
    public Tasks tasks() {
        return new SdkTasks(configured(EcsClient.builder()).build(), calls);
    }

    @Override
    public Definitions definitions() {
        return new SdkDefinitions(configured(EcsClient.builder()).build(), calls);
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
    public Secrets secrets() {
        return new SdkSecrets(configured(SecretsManagerClient.builder()).build(), calls);
    }

    @Override
    public Clusters clusters() {
        return new SdkClusters(configured(EcsClient.builder()).build(), calls);
    }

    @Override
    public LoadBalancers loadBalancers() {
        return new SdkLoadBalancers(
                configured(ElasticLoadBalancingV2Client.builder()).build(), calls);
    }

    @Override
    public MachineImages machineImages() {
        return new SdkMachineImages(configured(SsmClient.builder()).build(), calls);
    }

    @Override
    public Account account() {
        return new SdkAccount(
                configured(StsClient.builder()).build(),
                configured(Ec2Client.builder()).build(),
                configured(CloudFormationClient.builder()).build(),
                calls);
    }

    @Override
    public Permissions permissions() {
        return new SdkPermissions(configured(IamClient.builder()).build(), target.role(), calls);
    }

    @Override
    public Quotas quotas() {
        return new SdkQuotas(
                configured(ServiceQuotasClient.builder()).build(),
                configured(Ec2Client.builder()).build(),
                configured(ElasticLoadBalancingV2Client.builder()).build(),
                calls);
    }

    @Override
    public Registries registries() {
        return new SdkRegistries(
                other ->
                        configured(EcrClient.builder()).region(Region.of(other)).build(),
                calls);
    }

    @Override
    public Projects projects() {
        return new SdkProjects(configured(CloudFormationClient.builder()).build(), calls);
    }

    @Override
    public Services services() {
        return new SdkServices(configured(EcsClient.builder()).build(), calls);
    }

    @Override
    public Logs logs() {
        return new SdkLogs(configured(CloudWatchLogsClient.builder()).build(), calls);
    }

    @Override
    public Scaling scaling() {
        return new SdkScaling(configured(ApplicationAutoScalingClient.builder()).build(), calls);
    }

    @Override
    public Schedules schedules() {
        return new SdkSchedules(configured(SchedulerClient.builder()).build(), calls);
    }

    @Override
    public String region() {
        return region.id();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder) {
        B configured = builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(settings -> settings.retryStrategy(RetryMode.STANDARD)
                        .apiCallTimeout(patience.longest())
                        .scheduledExecutorService(timer));
        return target.endpoint().map(configured::endpointOverride).getOrElse(configured);
    }

    @Override
    public void close() {
        timer.shutdown();
        credentials.close();
        http.close();
    }
}
