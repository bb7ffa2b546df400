package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal input gives equal bytes on every Java of the machine, in every language and time zone. */
class EqualBytesIT {
    /** In Turkish, {@code "I"} in lower case is no {@code "i"}. */
    private static final String FAR_AWAY = "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Chatham";

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scale-010", "app-microservices", "non-ascii-values", "service-names-odd-quoted"})
    void convertsARecordedApplicationAlike(String name) throws IOException {
        Path application = Distribution.root().resolve("property-tests/src/test/resources/cases/docker-ecs/" + name);
        printsAlike(application, "convert", "--environment", "environment.yaml", "--dialect", "docker-ecs");
        printsAlike(
                application,
                "convert",
                "--environment",
                "environment.yaml",
                "--dialect",
                "docker-ecs",
                "--format",
                "json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello-web", "voting-app"})
    void loadsAndConvertsAnExampleAlike(String name) throws IOException {
        Path example = Distribution.root().resolve("examples/" + name);
        printsAlike(example, "config");
        printsAlike(example, "convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif"})
    void tellsProblemsAlike(String format) throws IOException {
        Path example = Distribution.root().resolve("examples/validate-only");
        printsAlike(example, "validate", "--problem-format", format);
    }

    private static void printsAlike(Path where, String... words) throws IOException {
        Distribution built =
                Distribution.at(Distribution.folder().resolve("bin/stowage")).with("XDG_CACHE_HOME", folder.toString());
        Distribution.Result usual = built.run(where, words);
        assertThat(usual.out()).isNotEmpty();
        for (Path java :
                Stream.concat(Stream.of(Javas.own()), Javas.others().stream()).toList()) {
            assertThat(built.with("JAVA_HOME", java.toString())
                            .with("STOWAGE_JAVA_OPTIONS", FAR_AWAY)
                            .run(where, words))
                    .as("with %s", java)
                    .isEqualTo(usual);
        }
    }
}
