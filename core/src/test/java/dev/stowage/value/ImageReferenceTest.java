package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    @Test
    void tellsTheParts() {
        assertThat(ImageReference.of("host:5000/a/b:1@sha256:0f"))
                .isEqualTo(new ImageReference(
                        Option.some("host:5000"), "a/b", Option.some("1"), Option.some("sha256:0f")));
        assertThat(ImageReference.of("a/b"))
                .isEqualTo(new ImageReference(Option.none(), "a/b", Option.none(), Option.none()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:", "localhost/a", "a.b/c@sha256:0f", "host:1/a:2", ":1", "a@", "a/b/c:1.2"})
    void isWrittenAsItWasRead(String image) {
        assertThat(ImageReference.of(image)).hasToString(image);
    }
}
