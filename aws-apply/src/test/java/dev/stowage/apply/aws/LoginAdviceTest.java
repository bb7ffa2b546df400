package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.profiles.ProfileFile;

class LoginAdviceTest {
    private static final ProfileFile FILES = files("""
            [profile keys]
            aws_access_key_id = a
            aws_secret_access_key = b
            [profile pasted]
            aws_access_key_id = a
            aws_secret_access_key = b
            aws_session_token = c
            [profile ci]
            role_arn = arn:aws:iam::123456789012:role/ci
            web_identity_token_file = /run/token
            [profile machine]
            role_arn = arn:aws:iam::123456789012:role/machine
            credential_source = Ec2InstanceMetadata
            [profile corp]
            sso_session = corp
            sso_account_id = 123456789012
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/x
            source_profile = corp
            [profile program]
            credential_process = /bin/login
            [profile circle]
            source_profile = circle
            """);

    @Test
    void sendsOnlyThoseToALoginWhoHaveOne() {
        assertThat(LoginAdvice.expired("corp", FILES)).isEqualTo("log in again: aws sso login --profile corp");
        assertThat(LoginAdvice.expired("keys", FILES))
                .isEqualTo("profile keys needs new keys: aws configure --profile keys");
        assertThat(LoginAdvice.expired("program", FILES))
                .isEqualTo("see to the program that credential_process of profile program names");
    }

    @Test
    void asksForNewKeysOnlyWhereThereAreSome() {
        assertThat(LoginAdvice.expired("pasted", FILES))
                .isEqualTo("profile pasted needs new keys and a new aws_session_token: aws configure --profile pasted");
        assertThat(LoginAdvice.expired("ci", FILES))
                .isEqualTo("the token in /run/token of profile ci has to be a new one");
        assertThat(LoginAdvice.expired("machine", FILES)).isEqualTo("see how profile machine comes to its credentials");
    }

    @Test
    void namesTheProfileThatTheCredentialsComeFrom() {
        assertThat(LoginAdvice.expired("role", FILES)).isEqualTo("log in again: aws sso login --profile corp");
        assertThat(LoginAdvice.missing("circle", FILES)).startsWith("give profile circle credentials: ");
    }

    @Test
    void saysHowAProfileComesToCredentials() {
        assertThat(LoginAdvice.missing("corp", FILES)).isEqualTo("log in: aws sso login --profile corp");
        assertThat(LoginAdvice.missing("nobody", FILES))
                .isEqualTo("give profile nobody credentials: aws configure --profile nobody, or aws configure sso"
                        + " --profile nobody");
    }

    private static ProfileFile files(String text) {
        return ProfileFile.builder()
                .content(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
    }
}
