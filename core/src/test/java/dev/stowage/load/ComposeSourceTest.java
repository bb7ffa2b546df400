package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.Files;
import dev.stowage.source.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeSourceTest {
    private static final Path DIRECTORY = Path.of("/srv/app");
    private static final Path HOME = Path.of("/home/a");

    @Test
    void takesTheHomeOfItsEnvironment_unlessOneIsGiven() {
        ComposeSource source = ComposeSource.directory(DIRECTORY);
        assertThat(source.home()).isEqualTo(DIRECTORY);
        assertThat(source.withEnvironment(Map.of("HOME", "/home/a")).home()).isEqualTo(HOME);
        assertThat(ComposeSource.builder()
                        .from(source)
                        .home(HOME)
                        .build()
                        .withEnvironment(Map.of("HOME", "/home/b"))
                        .home())
                .isEqualTo(HOME);
    }

    @Test
    void readsUpToTheLimitsThatWereSetLast(@TempDir Path directory) throws IOException {
        Path file = java.nio.file.Files.writeString(directory.resolve("a.txt"), "ab");
        ComposeSource source = ComposeSource.directory(directory);
        ComposeSource less = ComposeSource.builder()
                .from(source)
                .limits(Limits.builder().from(source.limits()).fileBytes(1).build())
                .build();
        assertThat(source.disk().read(file)).isInstanceOf(Files.Content.class);
        assertThat(less.disk().read(file)).isInstanceOf(Files.TooLarge.class);
    }
}
