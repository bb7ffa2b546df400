package dev.stowage.apply.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.doctor.Finding.Verdict;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void warnsBeforeAQuotaIsUsedUp() {
        assertThat(Quota.finding("stacks", 10, 2000)).isEqualTo(Finding.good("stacks", "10 of 2000"));
        assertThat(Quota.finding("stacks", 1801, 2000).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(Quota.finding("stacks", 1800, 2000).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(Quota.finding("stacks", 2000, 2000).verdict()).isEqualTo(Verdict.BAD);
    }

    @Test
    void namesTheOwnerOfCredentials() {
        assertThat(Right.owner("arn:aws:sts::123456789012:assumed-role/deployer/me"))
                .isEqualTo("assumed-role/deployer/me");
        assertThat(Right.owner("arn:aws-cn:iam::123456789012:user/alice")).isEqualTo("user/alice");
    }
}
