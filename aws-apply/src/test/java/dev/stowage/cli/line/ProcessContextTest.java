package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessContextTest {
    private static final Path ACCOUNT = Path.of("/home/ann");

    /** The working directory may be a project of somebody else, who then would say which programs Docker runs. */
    @Test
    void takesTheHomeOfTheAccount_whereNoVariableSaysAnother() {
        assertThat(process(HashMap.empty()).home()).isEqualTo(ACCOUNT);
        assertThat(process(HashMap.of("HOME", "")).home()).isEqualTo(ACCOUNT);
        assertThat(process(HashMap.of("HOME", "/root")).home()).isEqualTo(Path.of("/root"));
    }

    private static ProcessContext process(Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new ProcessContext(
                environment,
                Path.of("/work"),
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Vector.empty(),
                Option::none,
                ACCOUNT,
                Program.STOWAGE);
    }
}
