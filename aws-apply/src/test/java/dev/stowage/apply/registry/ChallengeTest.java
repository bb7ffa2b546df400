package dev.stowage.apply.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChallengeTest {
    @Test
    void readsSchemeAndParameters() {
        Challenge challenge = Challenge.parse(
                "Bearer realm=\"https://auth.example/token?a=b,c\", service=\"registry.example\",scope=\"r:pull,push\"");
        assertThat(challenge.scheme()).isEqualTo("bearer");
        assertThat(challenge.parameter("realm")).isEqualTo("https://auth.example/token?a=b,c");
        assertThat(challenge.parameter("service")).isEqualTo("registry.example");
        assertThat(challenge.parameter("scope")).isEqualTo("r:pull,push");
        assertThat(challenge.parameter("other")).isEmpty();
    }

    @Test
    void takesWhatIsDamagedForNothing() {
        assertThat(Challenge.parse("Basic").scheme()).isEqualTo("basic");
        assertThat(Challenge.parse("Basic realm").parameters()).isEmpty();
        assertThat(Challenge.parse("Bearer realm=\"x").parameters()).isEmpty();
    }
}
