package dev.stowage.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Tree;
import dev.stowage.write.CompactSize;
import dev.stowage.write.Format;
import dev.stowage.write.Writable;
import java.nio.charset.StandardCharsets;

/** The comparison that all tests of this package make. */
final class ReadBack {
    private ReadBack() {}

    /**
     * What is written as YAML means to readers of both versions what the JSON means, in the same order; and the size is
     * counted right.
     */
    static void assertMeansTheSame(Writable document) {
        String expected = Format.JSON.render(document);
        String yaml = Format.YAML.render(document);
        assertThat(json(Reading.YAML_1_1, yaml)).as("YAML 1.1 of%n%s", yaml).isEqualTo(expected);
        assertThat(json(Reading.YAML_1_2, yaml)).as("YAML 1.2 of%n%s", yaml).isEqualTo(expected);
        String compact = Format.COMPACT_JSON.render(document);
        assertThat(json(Reading.JSON, compact)).isEqualTo(expected);
        assertThat(CompactSize.of(document)).isEqualTo(compact.getBytes(StandardCharsets.UTF_8).length);
    }

    /** The same of data, which also comes back as it was. */
    static void assertComesBack(Tree data) {
        assertMeansTheSame(sink -> sink.tree(data));
        assertThat(Reading.JSON.read(Format.JSON.render(sink -> sink.tree(data))))
                .isEqualTo(data);
    }

    private static String json(Reading reading, String text) {
        Tree read = reading.read(text);
        return Format.JSON.render(sink -> sink.tree(read));
    }
}
