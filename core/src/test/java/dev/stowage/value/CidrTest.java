package dev.stowage.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.20.0.0/16", "192.168.1.128/25", "255.255.255.255/32"})
    void readsBlocksAsTheyAreWritten(String text) {
        assertThat(Cidr.of(text).map(Cidr::toString)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0/8",
                "10.0.0.0.0/8",
                "256.0.0.0/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.1/16",
                "a.b.c.d/8",
                "010.0.0.0/8",
                " 10.0.0.0/8",
                "::/0"
            })
    void readsNothingElse(String text) {
        assertThat(Cidr.of(text)).isEmpty();
    }

    @Test
    void splitsIntoParts() {
        assertThat(Cidr.of("10.20.0.0/16").map(block -> block.part(4, 0).toString()))
                .containsExactly("10.20.0.0/20");
        assertThat(Cidr.of("10.20.0.0/16").map(block -> block.part(4, 15).toString()))
                .containsExactly("10.20.240.0/20");
    }

    @Test
    void refusesBlocksThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(0, 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(1, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(-256, 24));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(1L << 32, 32));
    }

    @Test
    void refusesPartsOutsideOfIt() {
        Cidr block = new Cidr(10L << 24, 16);

        assertThatIllegalArgumentException().isThrownBy(() -> block.part(17, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> block.part(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> block.part(4, 16));
        assertThatIllegalArgumentException().isThrownBy(() -> block.part(4, -1));
        assertThat(block.part(16, 65_535)).hasToString("10.0.255.255/32");
        assertThat(block.part(0, 0)).isEqualTo(block);
    }
}
