package dev.stowage.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code core/docs} that is made from a table of the code. */
public record Page(Path file) {
    public static Page named(String name) {
        return new Page(
                Path.of(System.getProperty("stowage.root", ".."), "core/docs").resolve(name));
    }

    public void hold(String text) throws IOException {
        if (Boolean.getBoolean("stowage.regenerate")) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("the page is older than its table: run this test with -Dstowage.regenerate=true")
                .hasContent(text);
    }

    public static String table(String title, Vector<String> headings, Vector<Vector<String>> rows) {
        return "\n## " + title + "\n\n" + row(headings) + row(headings.map(heading -> "---"))
                + rows.map(Page::row).mkString();
    }

    private static String row(Vector<String> cells) {
        return "| " + cells.map(cell -> cell.replace("|", "\\|")).mkString(" | ") + " |\n";
    }
}
