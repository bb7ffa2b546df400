package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.control.Either;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Profiles that give no credentials: the failure says which, and what to do. Nothing here leaves the machine. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CredentialsTest {
    private static final String SSO = "log in again: aws sso login --profile shop";

    @TempDir
    Path folder;

    @BeforeEach
    void readOnlyFilesOfTheTest() {
        System.setProperty("aws.configFile", folder.resolve("config").toString());
    }

    @AfterEach
    void readTheUsualFiles() {
        System.clearProperty("aws.configFile");
    }

    @Test
    void asksForALogin_whenThereWasNone() throws IOException {
        ServiceFailure old = failure("""
                [profile shop]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                sso_account_id = 123456789012
                sso_role_name = deployer
                """);
        assertThat(old.kind()).as(old.toString()).isEqualTo(Kind.CREDENTIALS_EXPIRED);
        assertThat(old.fix()).containsExactly(SSO);
        ServiceFailure session = failure("""
                [profile shop]
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = deployer
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                """);
        assertThat(session.kind()).as(session.toString()).isEqualTo(Kind.CREDENTIALS_EXPIRED);
        assertThat(session.fix()).containsExactly(SSO);
    }

    @Test
    void saysWhatAProfileLacks() throws IOException {
        String give = "give profile shop credentials: aws configure --profile shop, ";
        for (String[] profile : new String[][] {
            {"region = eu-west-1\n", give},
            {"sso_session = corp\nsso_account_id = 1\nsso_role_name = x\n", "log in: aws sso login --profile shop"},
            {
                "role_arn = arn:aws:iam::123456789012:role/x\nsource_profile = nobody\n",
                "give profile nobody credentials: aws configure --profile nobody, "
            },
            {"role_arn = arn:aws:iam::123456789012:role/x\n", give},
            {"role_arn = arn:aws:iam::123456789012:role/x\nweb_identity_token_file = /nowhere\n", give},
            {
                "credential_process = /nowhere/at/all\n",
                "see to the program that credential_process of profile shop names"
            },
        }) {
            ServiceFailure failure = failure("[profile shop]\n" + profile[0]);
            assertThat(failure.kind()).as(failure.toString()).isEqualTo(Kind.CREDENTIALS_MISSING);
            assertThat(failure.message())
                    .startsWith("profile shop gives no credentials: ")
                    .doesNotContain("ProfileFile(");
            assertThat(failure.fix().getOrElse("")).startsWith(profile[1]);
        }
    }

    @Test
    void saysThatThereIsNoSuchProfile() throws IOException {
        Files.writeString(
                folder.resolve("config"), "[profile shpo]\nregion = eu-west-1\n[profile SSO]\nregion = eu-west-1\n");
        ServiceFailure failure = connected().getLeft();
        assertThat(failure.kind()).isEqualTo(Kind.PROFILE_MISSING);
        assertThat(failure.message()).isEqualTo("the AWS configuration has no profile shop");
        assertThat(failure.fix()).containsExactly("did you mean shpo?");
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        Files.writeString(folder.resolve("config"), "[profile shop\n");
        ServiceFailure failure = connected().getLeft();
        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION_DAMAGED);
        assertThat(failure.message()).isEqualTo("Profile definition must end with ']' on line 1");
    }

    /** It would be built for that, with all that it reads. */
    @Test
    void closesAChainOnlyWhereItWasAsked() {
        Chain chain = new Chain();
        new Credentials(chain).close();
        assertThat(chain.closed).isZero();
        Credentials asked = new Credentials(chain);
        assertThat(asked.resolveCredentials().accessKeyId()).isEqualTo("a");
        asked.close();
        assertThat(chain.closed).isEqualTo(1);
    }

    private static final class Chain implements AwsCredentialsProvider, SdkAutoCloseable {
        int closed;

        @Override
        public AwsCredentials resolveCredentials() {
            return AwsBasicCredentials.create("a", "b");
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static Either<ServiceFailure, Aws> connected() {
        return Aws.connect(Target.builder()
                .profile("shop")
                .region("eu-west-1")
                .endpoint(URI.create("http://127.0.0.1:1"))
                .build());
    }

    private ServiceFailure failure(String config) throws IOException {
        Files.writeString(folder.resolve("config"), config);
        try (Aws aws = connected().getOrElseThrow(failure -> new AssertionError(failure.message()))) {
            return aws.account().identity().getLeft();
        }
    }
}
