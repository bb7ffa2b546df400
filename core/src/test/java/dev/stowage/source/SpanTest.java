package dev.stowage.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
    private static final SourceFile FILE =
            SourceFile.of("compose.yaml", "ports:\n  - \"80800:80\"\n  - \"😀:80:80\"\n");

    @Test
    void narrowsToAPartOfItsText() {
        Span item = new Span(FILE, 2, 5, 2, 15);
        assertThat(item.narrowedTo("80800")).isEqualTo(new Span(FILE, 2, 6, 2, 11));
    }

    @Test
    void countsColumnsInCodePoints() {
        Span item = new Span(FILE, 3, 5, 3, 14);
        assertThat(item.narrowedTo("😀")).isEqualTo(new Span(FILE, 3, 6, 3, 7));
    }

    @Test
    void staysWhole_whenThePartStandsThereTwice() {
        Span item = new Span(FILE, 3, 5, 3, 14);
        assertThat(item.narrowedTo("80")).isEqualTo(item);
    }

    @Test
    void staysWhole_whenTheFileIsWithheld() {
        Span secret = new Span(SourceFile.withheld(".env"), 1, 1, 1, 9);
        assertThat(secret.narrowedTo("x")).isEqualTo(secret);
    }

    @Test
    void showsFileLineAndColumn() {
        assertThat(new Span(FILE, 2, 5, 2, 15)).hasToString("compose.yaml:2:5");
    }
}
