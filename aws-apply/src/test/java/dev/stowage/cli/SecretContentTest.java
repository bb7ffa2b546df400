package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is sent. */
class SecretContentTest {
    @TempDir
    Path folder;

    @Test
    void refusesWhatAwsOrEcsCannotTake() throws IOException {
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(create("", "binary").err()).contains("the content of the secret is no text in UTF-8");
        assertThat(create("", "-").err()).contains("the content of the secret is empty");
        assertThat(create("x".repeat(65_537), "-").err())
                .contains("the content of the secret has more than 65,536 bytes");
        assertThat(create("", "nothing").err()).contains("error aws.secret-content", "cannot be read from nothing");
        assertThat(create("", "\0").err()).contains("cannot be read from");
    }

    @Test
    void letsNobodyTypeASecretInTheOpen() {
        assertThat(CommandLine.typed(folder, HashMap.empty(), "x\n", "secret", "create", "token")
                        .err())
                .startsWith("stowage: a secret is not typed where it can be seen: name a file, or pipe it in\n");
    }

    private CommandLine create(String input, String source) {
        CommandLine done = CommandLine.piped(input, folder, HashMap.empty(), "secret", "create", "token", source);
        assertThat(done.code()).isEqualTo(ExitCode.PROBLEMS);
        return done;
    }
}
