package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> NAMES = List.of("image", "ports", "deploy", "environment");

    @Test
    void findsTheWordWithTwoLettersSwapped() {
        assertThat(NearestName.of("imgae", NAMES)).containsExactly("image");
    }

    @Test
    void findsTheWordWithALetterMissing() {
        assertThat(NearestName.of("enviroment", NAMES)).containsExactly("environment");
    }

    @Test
    void findsNothingForAWordThatIsFarFromAll() {
        assertThat(NearestName.of("healthcheck", NAMES)).isEmpty();
    }

    @Test
    void prefersTheFirstOfTwoThatAreEquallyNear() {
        assertThat(NearestName.of("b", List.of("a", "c"))).containsExactly("a");
    }
}
