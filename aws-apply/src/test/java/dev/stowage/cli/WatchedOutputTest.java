package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WatchedOutputTest {
    @Test
    void remembersThatADiskIsFull() {
        WatchedOutput out = new WatchedOutput(failing("No space left on device"));
        print(out);
        assertThat(out.failure().map(IOException::getMessage)).containsExactly("No space left on device");
    }

    @Test
    void takesNoNoticeOfAReaderWhoHasEnough() {
        WatchedOutput out = new WatchedOutput(failing("Broken pipe"));
        print(out);
        assertThat(out.failure()).isEmpty();
    }

    @Test
    void passesOnWhatIsPrinted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WatchedOutput out = new WatchedOutput(bytes);
        print(out);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("OK\n");
        assertThat(out.failure()).isEmpty();
    }

    private static void print(WatchedOutput out) {
        PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
        text.print("OK\n");
        text.flush();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
