package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
    @Test
    void replacesWhatSteersATerminal() {
        assertThat(Visible.text("a\u001b[31mb\u0007\n\u202e\u2066\u007f"))
                .isEqualTo("a\ufffd[31mb\ufffd\ufffd\ufffd\ufffd\ufffd");
    }

    @Test
    void keepsTextAndTabs() {
        String text = "a\tb \u00e9 \u6587 " + Character.toString(0x1F600);

        assertThat(Visible.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0x61, 1",
        "0x301, 0",
        "0x200B, 0",
        "0x6587, 2",
        "0xAC00, 2",
        "0x1F600, 2",
        "0xFF21, 2",
        "0xFF61, 1",
        "0xE9, 1"
    })
    void countsColumns(String point, int columns) {
        assertThat(Visible.width(Integer.decode(point))).isEqualTo(columns);
        assertThat(Visible.blank(Integer.decode(point))).isEqualTo(" ".repeat(columns));
    }

    @Test
    void keepsTabsInBlanks() {
        assertThat(Visible.blank('\t')).isEqualTo("\t");
    }
}
