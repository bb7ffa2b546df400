package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

class RegionsTest {
    private static final Region MISSPELLED = Region.of("us-esat-1");
    private final SdkClientException noHost = SdkClientException.create(
            "Received an UnknownHostException when attempting to interact with a service. See cause for the exact"
                    + " endpoint that is failing to resolve.",
            new UnknownHostException("cloudformation.us-esat-1.amazonaws.com"));

    @Test
    void takesARegionForMisspelledOnlyWhereTheNetworkDoesNotKnowItEither() {
        assertThat(Regions.isMisspelled(MISSPELLED, noHost)).isTrue();
        assertThat(Regions.isMisspelled(Region.EU_WEST_1, noHost)).isFalse();
        assertThat(Regions.isMisspelled(MISSPELLED, SdkClientException.create("no answer")))
                .isFalse();
    }

    /** Nothing is gained by asking again. */
    @Test
    void saysAtOnceWhichRegionWasMeant() {
        ServiceFailure failure = new Calls(Target.builder().build(), MISSPELLED)
                .action("DescribeStacks", () -> {
                    throw noHost;
                })
                .getOrElseThrow(() -> new AssertionError("it was answered"));
        assertThat(failure.isRetriable()).isFalse();
        assertThat(failure.message()).isEqualTo("AWS has no host for region us-esat-1");
        assertThat(failure.fix()).containsExactly("did you mean us-east-1?");
    }

    /** AWS General Reference, "AWS Systems Manager endpoints and quotas". */
    @Test
    void knowsTheHostsOfAllPartsOfAws() {
        assertThat(Regions.host("ssm", "eu-west-1")).isEqualTo("ssm.eu-west-1.amazonaws.com");
        assertThat(Regions.host("ssm", "us-gov-west-1")).isEqualTo("ssm.us-gov-west-1.amazonaws.com");
        assertThat(Regions.host("ssm", "cn-north-1")).isEqualTo("ssm.cn-north-1.amazonaws.com.cn");
        assertThat(Regions.host("ssm", "us-iso-east-1")).isEqualTo("ssm.us-iso-east-1.c2s.ic.gov");
        assertThat(Regions.host("ssm", "xx-new-1")).isEqualTo("ssm.xx-new-1.amazonaws.com");
        assertThat(Regions.domains())
                .contains("amazonaws.com", "amazonaws.com.cn", "amazonaws.eu", "c2s.ic.gov")
                .doesNotHaveDuplicates();
    }
}
