package dev.stowage.apply.aws;

import dev.stowage.value.SecretText;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretVersionIdsResponse;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretVersionsListEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** {@link SecretStore} by the AWS SDK. */
final class SdkSecretStore implements SecretStore {
    /** AWS Secrets Manager User Guide, "Secret versions". */
    private static final String CURRENT = "AWSCURRENT";

    /** AWS Secrets Manager API Reference, "CreateSecret". */
    private static final String TAKEN = "ResourceExistsException";

    private final SecretsManagerClient client;
    private final Calls calls;

    SdkSecretStore(SecretsManagerClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** The SDK adds a token of its own to each request, so a repeated one makes no second secret. */
    @Override
    public Either<ServiceFailure, String> create(String name, SecretText content, LinkedHashMap<String, String> tags) {
        return calls.answer(
                        "CreateSecret",
                        () -> client.createSecret(request -> request.name(name)
                                        .secretString(Requests.opened(content))
                                        .tags(sent(tags)))
                                .arn())
                .mapLeft(failure -> failure.code().equals(TAKEN) ? taken(failure, name, calls.place()) : failure);
    }

    /** A new one would have another ARN, and what names the old one would find nothing. */
    private static ServiceFailure taken(ServiceFailure failure, String name, String place) {
        return new ServiceFailure(
                failure.kind(),
                failure.operation(),
                failure.code(),
                "there is a secret " + name + " already",
                Option.some("for another content: aws secretsmanager put-secret-value --secret-id " + name
                        + " --secret-string file://FILE" + place
                        + "; tasks that run keep the old one until they are restarted"));
    }

    private static List<Tag> sent(LinkedHashMap<String, String> tags) {
        return tags.map(tag -> Tag.builder().key(tag._1).value(tag._2).build()).asJava();
    }

    @Override
    public Either<ServiceFailure, Vector<FoundSecret>> all() {
        return calls.answer(
                "ListSecrets",
                () -> Vector.ofAll(client.listSecretsPaginator())
                        .flatMap(ListSecretsResponse::secretList)
                        .map(secret -> new FoundSecret(secret.arn(), secret.name(), found(secret.tags()))));
    }

    @Override
    public Either<ServiceFailure, FoundSecret> named(String nameOrArn) {
        return calls.answer("DescribeSecret", () -> client.describeSecret(request -> request.secretId(nameOrArn)))
                .mapLeft(failure -> named(failure, nameOrArn))
                .map(secret -> new FoundSecret(secret.arn(), secret.name(), found(secret.tags())));
    }

    @Override
    public Either<ServiceFailure, Option<Instant>> contentSince(String nameOrArn) {
        return calls.answer(
                "ListSecretVersionIds",
                () -> Vector.ofAll(client.listSecretVersionIdsPaginator(request -> request.secretId(nameOrArn)))
                        .flatMap(ListSecretVersionIdsResponse::versions)
                        .find(version -> version.versionStages().contains(CURRENT))
                        .map(SecretVersionsListEntry::createdDate));
    }

    private static LinkedHashMap<String, String> found(List<Tag> tags) {
        return LinkedHashMap.ofEntries(Vector.ofAll(tags).map(tag -> Tuple.of(tag.key(), tag.value())));
    }

    @Override
    public Option<ServiceFailure> delete(String nameOrArn, Deletion deletion) {
        return calls.action(
                        "DeleteSecret",
                        () -> client.deleteSecret(request ->
                                request.secretId(nameOrArn).forceDeleteWithoutRecovery(deletion == Deletion.AT_ONCE)))
                .map(failure -> named(failure, nameOrArn));
    }

    /** AWS does not say which secret is not there, and there may be several in one command. */
    private static ServiceFailure named(ServiceFailure failure, String nameOrArn) {
        return failure.kind() == ServiceFailure.Kind.NOT_FOUND
                ? new ServiceFailure(
                        failure.kind(),
                        failure.operation(),
                        failure.code(),
                        "there is no secret " + nameOrArn,
                        Option.some("stowage secret ls lists those that there are"))
                : failure;
    }
}
