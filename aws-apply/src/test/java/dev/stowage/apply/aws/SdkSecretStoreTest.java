package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DeleteSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SdkSecretStoreTest {
    private static final String MISSING = """
            {"__type":"ResourceNotFoundException","message":"Secrets Manager can't find the specified secret."}""";

    private FakeEndpoint endpoint;

    @BeforeEach
    void listen() throws IOException {
        endpoint = new FakeEndpoint();
    }

    @AfterEach
    void close() {
        System.clearProperty("aws.sharedCredentialsFile");
        endpoint.close();
    }

    @Test
    void saysWhichSecretIsNotThere() throws IOException {
        endpoint.answering("DescribeSecret", MISSING).answering("DeleteSecret", MISSING);
        try (Aws aws = endpoint.aws()) {
            assertThat(aws.secretStore().named("pww").getLeft().message()).isEqualTo("there is no secret pww");
            assertThat(aws.secretStore()
                            .delete("pww", SecretStore.Deletion.RECOVERABLE)
                            .map(ServiceFailure::message))
                    .containsExactly("there is no secret pww");
        }
    }

    /** AWS answers as if it had deleted something. */
    @Test
    void doesNotSayThatItHasDeletedWhatIsNotThere() throws IOException {
        String deleted = "{\"ARN\":\"arn:pww\",\"Name\":\"pww\"}";
        endpoint.answering("DescribeSecret", MISSING).answering("DeleteSecret", deleted);
        try (Aws aws = endpoint.aws()) {
            assertThat(aws.secretStore()
                            .delete("pww", SecretStore.Deletion.AT_ONCE)
                            .map(ServiceFailure::message))
                    .containsExactly("there is no secret pww");
        }
    }

    @Test
    void deletesWhatItMayNotAskFor() throws IOException {
        endpoint.answering("DescribeSecret", "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}")
                .answering("DeleteSecret", "{\"ARN\":\"arn:pw\",\"Name\":\"pw\"}");
        try (Aws aws = endpoint.aws()) {
            assertThat(aws.secretStore().delete("pw", SecretStore.Deletion.AT_ONCE))
                    .isEmpty();
            assertThat(endpoint.bodies("DeleteSecret").head()).contains("\"ForceDeleteWithoutRecovery\":true");
        }
    }

    /** Nobody knows then whether it is there; and after an interruption nothing is deleted. */
    @ParameterizedTest
    @ValueSource(strings = {"ExpiredTokenException", "InvalidRequestException"})
    void deletesNothingAtOnce_whereItsQuestionFails(String code) throws IOException {
        endpoint.answering("DescribeSecret", "{\"__type\":\"" + code + "\",\"message\":\"no\"}")
                .answering("DeleteSecret", "{\"ARN\":\"arn:pw\",\"Name\":\"pw\"}");
        try (Aws aws = endpoint.aws()) {
            assertThat(aws.secretStore().delete("pw", SecretStore.Deletion.AT_ONCE))
                    .isNotEmpty();
            assertThat(endpoint.bodies("DeleteSecret")).isEmpty();
        }
    }

    @Test
    void deletesNothingAtOnce_afterAnInterruption() {
        Unanswering client = new Unanswering();
        SdkSecretStore secrets =
                new SdkSecretStore(client, new Calls(Target.builder().build(), Region.EU_WEST_1));
        assertThat(secrets.delete("pw", SecretStore.Deletion.AT_ONCE).map(ServiceFailure::kind))
                .containsExactly(ServiceFailure.Kind.INTERRUPTED);
        assertThat(client.isAskedToDelete).isFalse();
    }

    /** The user does not wait for what it says of a secret. */
    private static final class Unanswering implements SecretsManagerClient {
        boolean isAskedToDelete;

        @Override
        public DescribeSecretResponse describeSecret(DescribeSecretRequest request) {
            throw AbortedException.create("interrupted before AWS answered");
        }

        @Override
        public DeleteSecretResponse deleteSecret(DeleteSecretRequest request) {
            isAskedToDelete = true;
            return DeleteSecretResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }

    @Test
    void tellsTheAgeOfTheContentInUse() throws IOException {
        endpoint.answering("ListSecretVersionIds", """
                {"Versions":[
                {"VersionId":"a","VersionStages":["AWSPREVIOUS"],"CreatedDate":1767225600.5},
                {"VersionId":"b","VersionStages":["AWSCURRENT"],"CreatedDate":1767229200.25}]}""");
        try (Aws aws = endpoint.aws()) {
            assertThat(aws.secretStore().contentSince("token").get())
                    .containsExactly(Instant.parse("2026-01-01T01:00:00.250Z"));
        }
    }
}
