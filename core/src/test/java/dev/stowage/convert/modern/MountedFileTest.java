package dev.stowage.convert.modern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.ecs.Text;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedFileTest {
    @Test
    void takesModeAndOwnerIntoTheScript() {
        MountedFile file = file("/run/secrets/key", Option.some("1000"), Option.some("50"));
        assertThat(file.script(1))
                .containsExactly(
                        "printf %s \"$FILE_1\" > '/run/secrets/key'",
                        "chown 1000:50 '/run/secrets/key'", "chmod 0444 '/run/secrets/key'");
    }

    @Test
    void makesTheDirectoryOfANestedSecret() {
        assertThat(file("/run/secrets/db/key", Option.none(), Option.none()).script(2))
                .startsWith("mkdir -p '/run/secrets/db'");
    }

    @Test
    void quotesAnOwnerThatIsNotANumber() {
        assertThat(file("/a/b", Option.some("x; rm -rf /"), Option.none()).script(1))
                .contains("chown 'x; rm -rf /' '/a/b'");
    }

    @Test
    void runsNothingOfAHostilePathOrContent(@TempDir Path directory) throws IOException, InterruptedException {
        String content = "$(touch pwned) `touch pwned` \"'\\ %s %n\n";
        String name = "it's $(touch pwned) \"x\"";
        MountedFile file = file(directory + "/" + name, Option.none(), Option.none());
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-euc", file.script(1).mkString("\n")).directory(directory.toFile());
        shell.environment().put("FILE_1", content);
        assertThat(shell.start().waitFor()).isZero();
        assertThat(Files.readString(directory.resolve(name), StandardCharsets.UTF_8))
                .isEqualTo(content);
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void writesTheVeryBytesThatAVariableCannotHold(@TempDir Path directory) throws IOException, InterruptedException {
        byte[] bytes = {0, 1, (byte) 0xff, (byte) 0xfe, '\n', 0};
        MountedFile.Encoded content = MountedFile.Encoded.of(bytes);
        MountedFile file = new MountedFile(directory + "/icon", Option.none(), Option.none(), "0444", content);
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", file.script(7).mkString("\n"));
        shell.environment().put("FILE_7", content.variable().getOrElse(""));
        assertThat(shell.start().waitFor()).isZero();
        assertThat(Files.readAllBytes(directory.resolve("icon"))).isEqualTo(bytes);
    }

    private static MountedFile file(String path, Option<String> uid, Option<String> gid) {
        return new MountedFile(path, uid, gid, "0444", new MountedFile.FromSecret(Text.of("arn:secret")));
    }
}
