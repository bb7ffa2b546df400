package dev.stowage.validate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    @ParameterizedTest
    @CsvSource({
        "linux/amd64, X86_64",
        "linux/x86_64, X86_64",
        "amd64, X86_64",
        "linux/arm64, ARM64",
        "linux/arm64/v8, ARM64",
        "linux/aarch64, ARM64",
        "LINUX/ARM64, ARM64"
    })
    void knowsThePlatformsOfTasks(String platform, Architecture architecture) {
        assertThat(Architecture.of(platform)).containsExactly(architecture);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "linux",
                "linux/",
                "linux/arm",
                "linux/arm/v7",
                "linux/386",
                "linux/s390x",
                "windows/amd64",
                "windows/arm64",
                "arm64/v9",
                "linux/linux/amd64"
            })
    void knowsNoOthers(String platform) {
        assertThat(Architecture.of(platform)).isEmpty();
    }
}
