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
