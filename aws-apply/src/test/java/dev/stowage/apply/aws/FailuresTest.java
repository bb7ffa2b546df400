package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What becomes of refusals, over HTTP. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class FailuresTest {
    /** The login is over at its server before the time that is kept here. */
    @Test
    void asksForALogin_whereTheServerOfLoginsKnowsNoneAnyMore() throws IOException {
        for (String code : new String[] {"UnauthorizedException", "InvalidGrantException", "ExpiredTokenException"}) {
            ServiceFailure failure = refused(code);
            assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS_EXPIRED);
            assertThat(failure.fix()).containsExactly("profile fake needs new keys: aws configure --profile fake");
        }
    }

    @Test
    void saysThatARegionMayNotBeEnabled() throws IOException {
        assertThat(refused("UnrecognizedClientException").fix())
                .containsExactly(
                        "profile fake needs new keys: aws configure --profile fake; where these credentials are valid elsewhere, the account"
                                + " has not enabled this region");
    }

    @Test
    void saysThatThereIsNoSuchProfile_ratherThanThatItHasNoRegion() {
        ServiceFailure failure =
                Aws.connect(Target.builder().profile("nobody-has-this").build()).getLeft();
        assertThat(failure.kind()).isEqualTo(Kind.PROFILE_MISSING);
        assertThat(failure.message()).isEqualTo("the AWS configuration has no profile nobody-has-this");
    }

    private static ServiceFailure refused(String code) throws IOException {
        try (FakeEndpoint endpoint = new FakeEndpoint();
                Aws aws = endpoint.aws()) {
            endpoint.answering("DescribeClusters", "{\"__type\":\"" + code + "\",\"message\":\"no\"}");
            return aws.clusters().find("shop").getLeft();
        }
    }
}
