package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** {@link Buckets} by the AWS SDK. */
final class SdkBuckets implements Buckets {
    private static final PublicAccessBlockConfiguration NOBODY = PublicAccessBlockConfiguration.builder()
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build();

    private final S3Client client;
    private final Region region;
    private final Calls calls;

    SdkBuckets(S3Client client, Region region, Calls calls) {
        this.client = client;
        this.region = region;
        this.calls = calls;
    }

    @Override
    public Option<ServiceFailure> make(String bucket) {
        return known("CreateBucket", () -> client.createBucket(creation(bucket)))
                .orElse(() -> calls.action(
                        "PutPublicAccessBlock",
                        () -> client.putPublicAccessBlock(
                                request -> request.bucket(bucket).publicAccessBlockConfiguration(NOBODY))))
                .orElse(() -> calls.action(
                        "PutBucketPolicy",
                        () -> client.putBucketPolicy(
                                request -> request.bucket(bucket).policy(tlsOnly(bucket)))));
    }

    /** The first region is the one without a name of its own (Amazon S3 API Reference, "CreateBucket"). */
    private CreateBucketRequest creation(String bucket) {
        CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(bucket);
        return region.equals(Region.US_EAST_1)
                ? request.build()
                : request.createBucketConfiguration(CreateBucketConfiguration.builder()
                                .locationConstraint(region.id())
                                .build())
                        .build();
    }

    private Option<ServiceFailure> known(String operation, Supplier<?> request) {
        return calls.action(operation, request).filter(failure -> failure.kind() != ServiceFailure.Kind.ALREADY_EXISTS);
    }

    /** Amazon S3 User Guide, "Security best practices": {@code aws:SecureTransport}. */
    private String tlsOnly(String bucket) {
        String arn = "arn:" + PartitionMetadata.of(region).id() + ":s3:::" + bucket;
        return """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*",\
            "Resource":["%s","%s/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}\
            """.formatted(arn, arn);
    }

    @Override
    public Either<ServiceFailure, Stored> put(String bucket, String key, String text) {
        return calls.answer("PutObject", () -> {
            PutObjectResponse put = client.putObject(
                    request -> request.bucket(bucket)
                            .key(key)
                            .contentType("application/json")
                            .serverSideEncryption(ServerSideEncryption.AES256),
                    RequestBody.fromString(text, StandardCharsets.UTF_8));
            return new Stored(
                    client.utilities()
                            .getUrl(request -> request.bucket(bucket).key(key))
                            .toString(),
                    Option.of(put.versionId()));
        });
    }

    @Override
    public Either<ServiceFailure, Vector<Found>> named(String begin) {
        return calls.answer(
                "ListBuckets",
                () -> Vector.ofAll(client.listBucketsPaginator(request -> request.prefix(begin)
                                        .bucketRegion(region.id())
                                        .maxBuckets(1000))
                                .buckets())
                        .filter(bucket -> bucket.name().startsWith(begin))
                        .map(bucket -> new Found(bucket.name(), bucket.creationDate())));
    }

    @Override
    public Either<ServiceFailure, Vector<Found>> objects(String bucket, String begin) {
        return calls.answer(
                        "ListObjectsV2",
                        () -> Vector.ofAll(client.listObjectsV2Paginator(request ->
                                                request.bucket(bucket).prefix(begin))
                                        .contents())
                                .map(object -> new Found(object.key(), object.lastModified())))
                .fold(
                        failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND
                                ? Either.right(Vector.empty())
                                : Either.left(failure),
                        Either::right);
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key) {
        return gone(
                "DeleteObject",
                () -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key, String version) {
        return gone(
                "DeleteObject",
                () -> client.deleteObject(
                        request -> request.bucket(bucket).key(key).versionId(version)));
    }

    @Override
    public Option<ServiceFailure> remove(String bucket) {
        return gone("DeleteBucket", () -> client.deleteBucket(request -> request.bucket(bucket)));
    }

    private Option<ServiceFailure> gone(String operation, Supplier<?> request) {
        return calls.action(operation, request).filter(failure -> failure.kind() != ServiceFailure.Kind.NOT_FOUND);
    }
}
