package dev.stowage.apply.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CredentialProgramTest {
    @TempDir
    Path folder;

    @Test
    void takesTheLoginThatAHelperKnows() {
        assertThat(helper("read key; echo '{\"Username\":\"me\",\"Secret\":\"of-'\"$key\"'\"}'")
                        .login("b"))
                .containsExactly(new Login("me", "of-b"));
    }

    @Test
    void takesNoneOfAHelperThatFailsOrSaysNothing() {
        assertThat(helper("cat > /dev/null; echo '{}'; exit 1").login("b")).isEmpty();
        assertThat(helper("cat > /dev/null; echo credentials not found").login("b"))
                .isEmpty();
        assertThat(new CredentialProgram(Vector.of("docker-credential-of-nobody", "get")).login("b"))
                .isEmpty();
    }

    /** A pipe takes 64 KiB before somebody reads. */
    @Test
    @Timeout(15)
    void readsAnAnswerThatIsLongerThanAPipe() {
        assertThat(helper("cat > /dev/null; printf '%200000s' ''; echo '{\"Username\":\"me\",\"Secret\":\"s\"}'")
                        .login("b"))
                .containsExactly(new Login("me", "s"));
    }

    @Test
    @Timeout(15)
    void leavesNoHelperRunning_whenInterrupted() throws IOException, InterruptedException {
        Path number = folder.resolve("number");
        Thread asking = new Thread(
                () -> helper("echo $$ > " + number + "; exec sleep 60").login("b"));
        asking.start();
        while (!Files.exists(number) || Files.readString(number).isBlank()) {
            Thread.sleep(20);
        }
        ProcessHandle process = ProcessHandle.of(
                        Long.parseLong(Files.readString(number).strip()))
                .orElseThrow();
        asking.interrupt();
        asking.join(Duration.ofSeconds(5).toMillis());
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(5));
    }

    private static CredentialProgram helper(String script) {
        return new CredentialProgram(Vector.of("sh", "-c", script));
    }
}
