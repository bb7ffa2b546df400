package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.progress.TerminalSize;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void readsRowsAndColumns() {
        assertThat(Terminal.parsed("50 132\n")).containsExactly(new TerminalSize(50, 132));
    }

    @Test
    void takesNothingFromATerminalThatDoesNotKnow() {
        assertThat(Terminal.parsed("0 0\n")).isEmpty();
        assertThat(Terminal.parsed("")).isEmpty();
        assertThat(Terminal.parsed("stty: not a terminal")).isEmpty();
    }
}
