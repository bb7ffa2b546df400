package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.value.SecretText;
import io.vavr.collection.LinkedHashMap;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SdkSecretStoreTest {
    private static final String MISSING = """
            {"__type":"ResourceNotFoundException","message":"Secrets Manager can't find the specified secret."}""";

    @AutoClose
    private final FakeEndpoint endpoint = new FakeEndpoint();

    @AfterEach
    void forgetTheCredentials() {
        System.clearProperty("aws.sharedCredentialsFile");
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

    /** Elsewhere there may be a secret of the same name. */
    @Test
    void saysWhereAnotherContentIsPut() throws IOException {
        endpoint.answering("CreateSecret", """
                {"__type":"ResourceExistsException","message":"The operation failed because it exists."}""");
        try (Aws aws = endpoint.aws()) {
            assertThat(aws.secretStore()
                            .create("token", SecretText.of(new byte[] {'a'}), LinkedHashMap.empty())
                            .getLeft()
                            .problem()
                            .hint()
                            .getOrElse(""))
                    .contains("--secret-id token --secret-string file://FILE --region eu-west-1");
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
