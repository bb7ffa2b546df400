package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Dialect;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DialectsTest {
    @Test
    void isModernUnlessToldOtherwise() {
        assertThat(dialect(HashMap.empty())).isEqualTo(Either.right(Dialect.MODERN));
        assertThat(dialect(HashMap.of("STOWAGE_DIALECT", ""))).isEqualTo(Either.right(Dialect.MODERN));
    }

    @Test
    void readsTheVariable() {
        assertThat(dialect(HashMap.of("STOWAGE_DIALECT", "docker-ecs"))).isEqualTo(Either.right(Dialect.DOCKER_ECS));
    }

    @Test
    void prefersTheOptionOverTheVariable() {
        assertThat(dialect(HashMap.of("STOWAGE_DIALECT", "docker-ecs"), "--dialect", "modern"))
                .isEqualTo(Either.right(Dialect.MODERN));
    }

    @Test
    void refusesAnUnknownWordInTheVariable() {
        assertThat(dialect(HashMap.of("STOWAGE_DIALECT", "docker-esc"))
                        .swap()
                        .map(misuse -> misuse.sentence() + "; " + misuse.hint().getOrElse("")))
                .containsExactly("STOWAGE_DIALECT is docker-esc, which is none of modern, docker-ecs; docker-ecs");
    }

    private static Either<Misuse, Dialect> dialect(Map<String, String> environment, String... words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        ProcessContext process = new ProcessContext(
                environment, Path.of("/"), InputStream.nullInputStream(), nowhere, nowhere, Vector.empty());
        return CommandLineParser.parse(Vector.of(words).prepend("convert")).flatMap(call -> Dialects.of(call, process));
    }
}
