package dev.stowage.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.progress.Display;
import dev.stowage.cli.progress.PlainDisplay;
import dev.stowage.cli.progress.TerminalDisplay;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DisplaysTest {
    private static final Vector<Channel> TERMINAL = Vector.of(Channel.ERR);

    @Test
    void drawsOnATerminal() {
        assertThat(display(HashMap.empty(), TERMINAL)).isInstanceOf(TerminalDisplay.class);
    }

    @Test
    void printsLinesEverywhereElse() {
        assertThat(display(HashMap.empty(), Vector.of(Channel.OUT))).isInstanceOf(PlainDisplay.class);
        assertThat(display(HashMap.of("TERM", "dumb"), TERMINAL)).isInstanceOf(PlainDisplay.class);
        assertThat(display(HashMap.empty(), TERMINAL, "--ansi", "never")).isInstanceOf(PlainDisplay.class);
        assertThat(display(HashMap.of("OS", "Windows_NT"), TERMINAL)).isInstanceOf(PlainDisplay.class);
    }

    @Test
    void drawsOnATerminalOfWindowsThatCan() {
        assertThat(display(HashMap.of("OS", "Windows_NT", "WT_SESSION", "1"), TERMINAL))
                .isInstanceOf(TerminalDisplay.class);
    }

    @Test
    void printsNothingBesideProblemsThatAProgramReads() {
        assertThat(display(HashMap.empty(), TERMINAL, "--problem-format", "json"))
                .isSameAs(Display.NONE);
        assertThat(display(HashMap.empty(), TERMINAL, "--problem-format", "sarif", "--progress", "plain"))
                .isInstanceOf(PlainDisplay.class);
    }

    @Test
    void doesAsItIsTold() {
        assertThat(display(HashMap.empty(), TERMINAL, "--progress", "plain")).isInstanceOf(PlainDisplay.class);
        assertThat(display(HashMap.empty(), Vector.empty(), "--progress", "tty"))
                .isInstanceOf(TerminalDisplay.class);
        assertThat(display(HashMap.empty(), TERMINAL, "--progress", "quiet")).isSameAs(Display.NONE);
        assertThat(display(HashMap.empty(), TERMINAL, "-q", "--progress", "tty"))
                .isSameAs(Display.NONE);
    }

    private static Display display(Map<String, String> environment, Vector<Channel> terminals, String... words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        ProcessContext process = new ProcessContext(
                environment, Path.of("/"), InputStream.nullInputStream(), nowhere, nowhere, terminals);
        return Displays.of(Call.of(Vector.of(words).prepend("up")), process);
    }
}
