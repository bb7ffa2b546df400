package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Compose file {@code -}. */
class PipedInputTest {
    private static final String WEB = "name: shop\nservices:\n  web:\n    image: nginx\n    env_file: web.env\n";

    @TempDir
    Path folder;

    @Test
    void readsTheInputAsAFileOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("web.env"), "MODE=dev\n");
        assertThat(piped(WEB, "config", "-f", "-").out()).contains("MODE: dev");
    }

    @Test
    void laysTheInputOverAFile() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/compose.yaml"), WEB);
        Files.writeString(folder.resolve("app/web.env"), "MODE=dev\n");
        String over = "services:\n  web:\n    image: httpd\n";
        assertThat(piped(over, "config", "-f", "-", "-f", "app/compose.yaml").out())
                .contains("image: nginx", "MODE: dev");
        assertThat(piped(over, "config", "-f", "app/compose.yaml", "-f", "-").out())
                .contains("image: httpd", "MODE: dev");
    }

    @Test
    void takesTheInputWhenAVariableNamesIt() {
        String web = WEB.replace("    env_file: web.env\n", "");
        Map<String, String> variable = HashMap.of("COMPOSE_FILE", "-");
        assertThat(CommandLine.piped(web, folder, variable, "config").out()).contains("image: nginx");
    }

    @Test
    void placesProblemsInTheInput() {
        assertThat(piped("services:\n  web:\n    imag: nginx\n", "validate", "-f", "-")
                        .out())
                .contains("<stdin>:3:5 error compose.unknown-attribute\n  3 |     imag: nginx\n");
    }

    @Test
    void readsNoInputThatIsNotAskedFor() throws IOException {
        Files.writeString(folder.resolve("-"), "services: {file: {image: httpd}}");
        assertThat(piped(WEB, "config", "-f", "./-").out()).contains("image: httpd");
    }

    private CommandLine piped(String input, String... words) {
        return CommandLine.piped(input, folder, HashMap.empty(), words);
    }
}
