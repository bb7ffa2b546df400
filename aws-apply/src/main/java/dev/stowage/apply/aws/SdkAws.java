package dev.stowage.apply.aws;

import io.vavr.Lazy;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
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
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The ports by the AWS SDK, with one HTTP client, one chain of credentials, and one client for each service. */
final class SdkAws implements Aws {
    private final Target target;
    private final Region region;
    private final Credentials credentials;
    private final Patience patience;
    private final SdkHttpClient http;
    private final RequestTimer timer = new RequestTimer();
    private final Calls calls;
    private final List<SdkAutoCloseable> clients = new CopyOnWriteArrayList<>();
    private final Lazy<CloudFormationClient> cloudFormation = once(CloudFormationClient::builder);
    private final Lazy<EcsClient> ecs = once(EcsClient::builder);
    private final Lazy<Ec2Client> ec2 = once(Ec2Client::builder);
    private final Lazy<EfsClient> efs = once(EfsClient::builder);
    private final Lazy<SecretsManagerClient> secretsManager = once(SecretsManagerClient::builder);
    private final Lazy<ElasticLoadBalancingV2Client> loadBalancing = once(ElasticLoadBalancingV2Client::builder);
    private final Lazy<SsmClient> ssm = once(SsmClient::builder);
    private final Lazy<StsClient> sts = once(StsClient::builder);
    private final Lazy<IamClient> iam = once(IamClient::builder);
    private final Lazy<ServiceQuotasClient> serviceQuotas = once(ServiceQuotasClient::builder);
    private final Lazy<CloudWatchLogsClient> logs = once(CloudWatchLogsClient::builder);
    private final Lazy<ApplicationAutoScalingClient> autoScaling = once(ApplicationAutoScalingClient::builder);
    private final Lazy<SchedulerClient> scheduler = once(SchedulerClient::builder);
    private final Lazy<S3Client> s3 = kept(this::s3);

    private SdkAws(Target target, Region region, Patience patience) {
        this.patience = patience;
        this.http = new InterruptibleHttp(ProxiedConnections.client(Proxies.ofProcess()), patience);
        this.target = target;
        this.region = region;
        this.credentials = Credentials.of(target);
        this.calls = new Calls(target, region);
    }

    static Either<ServiceFailure, Aws> connect(Target target, Patience patience) {
        Proxies proxies = Proxies.ofProcess();
        proxies.permitLogins();
        return proxies.wrong(target.endpoint().getOrElse(Proxies.AWS))
                .<Either<ServiceFailure, Aws>>map(Either::left)
                .getOrElse(() -> configured(target, patience));
    }

    private static Either<ServiceFailure, Aws> configured(Target target, Patience patience) {
        try {
            // First, since its mistakes would come up in the middle of something else.
            ProfileFile files = ProfileFile.defaultProfileFile();
            return ProfileChoice.of(target)
                    .flatMap(choice -> choice.missing(files))
                    .<Either<ServiceFailure, Aws>>map(Either::left)
                    .getOrElse(() -> Either.right(new SdkAws(
                            target, RegionChoice.of(target, name -> Option.of(System.getenv(name))), patience)));
        } catch (SdkException unknown) {
            return Either.left(Failures.regionMissing(target));
        } catch (IllegalArgumentException damaged) {
            // The SDK's only way to say that a configuration file cannot be understood.
            return Either.left(Failures.damaged(String.valueOf(damaged.getMessage())));
        }
    }

    @Override
    public Stacks stacks() {
        return new SdkStacks(cloudFormation.get(), target.role(), calls);
    }

    @Override
    public Buckets buckets() {
        return new SdkBuckets(s3.get(), region, calls);
    }

    /** Emulators know buckets by path only; their requests are signed whole, and carry no further checksum. */
    private S3Client s3() {
        return configured(S3Client.builder())
                .forcePathStyle(target.endpoint().isDefined())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
    }

    @Override
    public Tasks tasks() {
        return new SdkTasks(ecs.get(), calls);
    }

    @Override
    public Definitions definitions() {
        return new SdkDefinitions(ecs.get(), calls);
    }

    @Override
    public Network network() {
        return new SdkNetwork(ec2.get(), calls);
    }

    @Override
    public FileSystems fileSystems() {
        return new SdkFileSystems(efs.get(), calls);
    }

    @Override
    public SecretStore secretStore() {
        return new SdkSecretStore(secretsManager.get(), calls);
    }

    @Override
    public Clusters clusters() {
        return new SdkClusters(ecs.get(), calls);
    }

    @Override
    public LoadBalancers loadBalancers() {
        return new SdkLoadBalancers(loadBalancing.get(), calls);
    }

    @Override
    public MachineImages machineImages() {
        return new SdkMachineImages(ssm.get(), calls);
    }

    @Override
    public Account account() {
        return new SdkAccount(sts.get(), ec2.get(), cloudFormation.get(), calls);
    }

    @Override
    public Permissions permissions() {
        return new SdkPermissions(iam.get(), target.role(), calls);
    }

    @Override
    public Quotas quotas() {
        return new SdkQuotas(serviceQuotas.get(), ec2.get(), loadBalancing.get(), ecs.get(), calls);
    }

    @Override
    public Registries registries() {
        return new SdkRegistries(this::registry, calls);
    }

    /** Images may be in any region; a few requests are sent to one. */
    private EcrClient registry(String region) {
        return configured(EcrClient.builder()).region(Region.of(region)).build();
    }

    @Override
    public Services services() {
        return new SdkServices(ecs.get(), calls);
    }

    @Override
    public Logs logs() {
        return new SdkLogs(logs.get(), calls);
    }

    @Override
    public Scaling scaling() {
        return new SdkScaling(autoScaling.get(), calls);
    }

    @Override
    public Schedules schedules() {
        return new SdkSchedules(scheduler.get(), calls);
    }

    @Override
    public String region() {
        return region.id();
    }

    /** One client for all requests to a service: it knows how many of them had to be sent again, and when to stop that. */
    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable> Lazy<C> once(
            Supplier<B> builder) {
        return kept(() -> configured(builder.get()).build());
    }

    private <C extends SdkAutoCloseable> Lazy<C> kept(Supplier<C> client) {
        return Lazy.of(() -> {
            C made = client.get();
            clients.add(made);
            return made;
        });
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
        clients.forEach(SdkAutoCloseable::close);
        timer.shutdown();
        credentials.close();
        http.close();
    }
}
