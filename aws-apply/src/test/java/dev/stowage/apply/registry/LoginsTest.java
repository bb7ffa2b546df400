package dev.stowage.apply.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginsTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatTheClientWrote() throws IOException {
        config(
                "{\"auths\": {\"https://index.docker.io/v1/\": {\"auth\": \"bWU6cGFzczp3b3Jk\"}, \"b\": {\"auth\": \"?\"}}}");
        assertThat(new Logins(folder).of("docker.io")).containsExactly(new Login("me", "pass:word"));
        assertThat(new Logins(folder).of("b")).isEmpty();
        assertThat(new Logins(folder).of("c")).isEmpty();
    }

    @Test
    void takesNoneFromWhatItCannotRead() throws IOException {
        assertThat(new Logins(folder).of("docker.io")).isEmpty();
        config("{");
        assertThat(new Logins(folder).of("docker.io")).isEmpty();
    }

    @Test
    void asksNoHelperThatIsNotThere() throws IOException {
        config("{\"credsStore\": \"of-nobody\", \"auths\": {\"b\": {\"auth\": \"bWU6cGFzczp3b3Jk\"}}}");
        assertThat(new Logins(folder).of("b")).containsExactly(new Login("me", "pass:word"));
    }

    @Test
    void knowsTokensFromPasswords() {
        assertThat(new Login("<token>", "x").isToken()).isTrue();
        assertThat(new Login("me", "x").isToken()).isFalse();
    }

    private void config(String text) throws IOException {
        Files.writeString(folder.resolve("config.json"), text);
    }
}
