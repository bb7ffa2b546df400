package dev.stowage.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"a\\\"ü\\u0000\"",
                "123456789012345678901234567890",
                "1.5",
                "[]",
                "{}",
                "{\"b\":[1,{\"a\":null}],\"a\":\"x\"}"
            })
    void readsWhatWasWritten(String json) {
        Tree tree = JsonReader.read(json).getOrElseThrow(AssertionError::new);

        assertThat(Format.COMPACT_JSON.render(sink -> sink.tree(tree))).isEqualTo(json.replace("\\u0000", "\\u0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "{\"a\":}", "{} {}", "1 2", "nope", "\"a"})
    void readsNothingElse(String text) {
        assertThat(JsonReader.read(text)).isEmpty();
    }

    @Test
    void givesTheDocumentOfAnythingThatWritesItself() {
        Tree tree = JsonReader.read("{\"a\":[true,1,2.5,\"t\",null,{}]}").getOrElseThrow(AssertionError::new);
        Writable written = sink -> sink.tree(tree);

        assertThat(written.tree()).isEqualTo(tree);
    }
}
