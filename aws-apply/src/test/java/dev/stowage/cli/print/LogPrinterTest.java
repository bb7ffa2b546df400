package dev.stowage.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.running.LogLine;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogPrinterTest {
    private static final LogPrinter.Style PLAIN = new LogPrinter.Style(false, true, false, false);

    @Test
    void putsTheNameOfTheContainerBeforeEachLine() {
        assertThat(printed(PLAIN)).isEqualTo("""
                        web-01234567     | hello
                        web-01234567     | two lines
                        web-01234567     | in one event
                        worker-abcdef01  |\s
                        """);
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(printed(new LogPrinter.Style(true, false, false, false)))
                .isEqualTo("hello\ntwo lines\nin one event\n\n");
    }

    @Test
    void printsTheTimeOfEachLine() {
        assertThat(printed(new LogPrinter.Style(false, true, true, false)))
                .startsWith("web-01234567     | 1970-01-01T00:00:01Z hello\n");
    }

    @Test
    void givesEachContainerAColour() {
        assertThat(printed(new LogPrinter.Style(true, true, false, false)))
                .startsWith("\u001b[36mweb-01234567     | \u001b[0mhello\n")
                .contains("\u001b[33mworker-abcdef01  | \u001b[0m\n");
    }

    @Test
    void printsOneObjectALineForPrograms() {
        assertThat(printed(new LogPrinter.Style(true, true, true, true)).lines())
                .hasSize(3)
                .first()
                .isEqualTo("{\"Timestamp\":\"1970-01-01T00:00:01Z\",\"Container\":\"web\",\"Task\":\"0123456789\","
                        + "\"Message\":\"hello\"}");
    }

    private static String printed(LogPrinter.Style style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogPrinter printer = new LogPrinter(new PrintStream(out, true, StandardCharsets.UTF_8), style);
        printer.begin(Vector.of("web", "worker"));
        printer.accept(line("shop/web/0123456789", 1, "hello"));
        printer.accept(line("shop/web/0123456789", 2, "two lines\nin one event"));
        printer.accept(line("shop/worker/abcdef0123", 3, ""));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static LogLine line(String stream, long second, String message) {
        return new LogLine(Option.none(), "group", stream, Instant.ofEpochSecond(second), message);
    }
}
