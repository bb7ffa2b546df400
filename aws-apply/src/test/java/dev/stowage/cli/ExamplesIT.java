package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each example runs alone, from its own folder, with neither AWS settings nor a home. */
class ExamplesIT {
    @Test
    void convertsHelloWeb() {
        Distribution.Result template = run("hello-web", "convert");
        assertThat(template.err()).isEmpty();
        assertThat(template.code()).isZero();
        assertThat(template.out()).contains("AWS::ECS::Service").contains("AWS::ElasticLoadBalancingV2::Listener");
    }

    @Test
    void showsTheTemplateOfTheVotingApp() throws IOException {
        Distribution.Result template = run("voting-app", "up", "--dry-run");
        assertThat(template.code()).as(template.err()).isZero();
        assertThat(template.out()).contains("AWS::EFS::FileSystem").contains("NoEcho: true");
        assertThat(template.out())
                .doesNotContain(Files.readString(folder("voting-app").resolve("db_password.txt"))
                        .strip());
    }

    @Test
    void givesEqualBytesForEqualInput() {
        assertThat(run("voting-app", "convert", "--format", "json"))
                .isEqualTo(run("voting-app", "up", "--dry-run", "--format", "json"));
    }

    @Test
    void acceptsTheApplications() {
        assertThat(run("hello-web", "validate")).isEqualTo(new Distribution.Result(0, "OK\n", ""));
        assertThat(run("voting-app", "validate")).isEqualTo(new Distribution.Result(0, "OK\n", ""));
    }

    @Test
    void tellsAllProblemsOfTheBrokenFile() throws IOException {
        assertThat(run("validate-only", "validate"))
                .isEqualTo(new Distribution.Result(
                        1, Files.readString(folder("validate-only").resolve("expected.txt")), ""));
    }

    private static Distribution.Result run(String example, String... words) {
        return Distribution.at(Distribution.folder().resolve("bin/stowage")).run(folder(example), words);
    }

    private static Path folder(String example) {
        return Distribution.root().resolve("examples").resolve(example);
    }
}
