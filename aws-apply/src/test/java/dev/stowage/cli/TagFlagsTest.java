package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --tag}. */
class TagFlagsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void describe() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "name: shop\nservices: {web: {image: nginx}}\n");
    }

    @Test
    void tagsEveryResourceThatTakesTags() {
        String template =
                run("convert", "--tag", "team=shop", "--tag", "note=a=b").out();
        assertThat(template).contains("Key: team", "Value: shop", "Key: note", "Value: a=b");
        assertThat(run("up", "--dry-run", "--tag", "team=shop", "--tag", "note=a=b")
                        .out())
                .isEqualTo(template);
    }

    @Test
    void tagsTheTemplatesOfDockerEcsToo() {
        assertThat(run("convert", "--dialect", "docker-ecs", "--tag", "team=shop")
                        .out())
                .contains("Key: team");
    }

    @Test
    void takesNoneThatAwsRefuses() {
        assertRefused("--tag takes KEY=VALUE, not team", "--tag", "team");
        assertRefused("the tag aws:team begins with aws:", "--tag", "aws:team=shop");
        assertRefused(
                "the tag com.docker.compose.project begins with com.docker.compose., by which stacks are found",
                "--tag",
                "com.docker.compose.project=other");
        assertRefused(
                "AWS takes 50 tags",
                IntStream.range(0, 48)
                        .boxed()
                        .flatMap(at -> Stream.of("--tag", "t" + at + "=v"))
                        .toArray(String[]::new));
    }

    private void assertRefused(String sentence, String... tags) {
        for (String verb : new String[] {"convert", "up"}) {
            CommandLine refused =
                    run(Stream.concat(Stream.of(verb), Stream.of(tags)).toArray(String[]::new));
            assertThat(refused.code()).isEqualTo(ExitCode.MISUSE);
            assertThat(refused.err()).contains(sentence);
        }
    }

    private CommandLine run(String... words) {
        return CommandLine.run(folder, words);
    }
}
