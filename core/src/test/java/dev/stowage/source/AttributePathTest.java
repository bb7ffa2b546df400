package dev.stowage.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttributePathTest {
    @Test
    void goesDownByTheKeysBetweenDots() {
        assertThat(AttributePath.of("services", "web").keys("deploy.update_config"))
                .isEqualTo(AttributePath.of("services", "web", "deploy", "update_config"));
    }

    private static final AttributePath PORT =
            AttributePath.of("services", "web", "ports").index(0);

    @Test
    void writesKeysWithDotsAndPositionsInBrackets() {
        assertThat(PORT).hasToString("services.web.ports[0]");
    }

    @Test
    void isEqualToAPathOfTheSameSteps() {
        assertThat(PORT)
                .isEqualTo(AttributePath.of("services", "web", "ports").index(0))
                .isNotEqualTo(AttributePath.of("services", "web", "ports", "0"));
    }

    @Test
    void namesItsLastStep() {
        assertThat(PORT.last()).isEqualTo("0");
        assertThat(AttributePath.of("services", "web").last()).isEqualTo("web");
    }
}
