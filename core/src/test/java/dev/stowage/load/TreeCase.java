package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.TextRenderer;
import dev.stowage.source.Limits;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder under {@code cases}: documents that go into a step on trees, the tree that comes out ({@code expected.yaml}),
 * and the problems as they are rendered ({@code expected.txt}, absent when there are none); one of the two is there. {@code
 * -Dstowage.regenerate=true} writes the problems anew, to be read before they are kept.
 */
public record TreeCase(Path folder) {
    private static final Path CASES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases");

    /** One test for each case of a step. */
    public static Stream<DynamicTest> all(String step, Function<TreeCase, Checked<Node.Fields>> run)
            throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve(step))) {
            return Vector.ofAll(folders.sorted().toList())
                    .map(TreeCase::new)
                    .map(one -> DynamicTest.dynamicTest(
                            one.folder.getFileName().toString(), () -> one.check(run.apply(one))))
                    .toJavaStream();
        }
    }

    /** The first document of a file of this case. */
    public Document document(String file) {
        Checked<Vector<Document>> parsed =
                Yaml.parse(file, text(file).getBytes(StandardCharsets.UTF_8), Limits.defaults());
        assertThat(parsed.problems()).isEmpty();
        return parsed.value().head();
    }

    public Node.Fields tree(String file) {
        return (Node.Fields) document(file).root();
    }

    private String text(String file) {
        return read(file).getOrElse("");
    }

    private Option<String> read(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Option.some(Files.readString(path)) : Option.none();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void check(Checked<Node.Fields> actual) throws IOException {
        String problems = new TextRenderer(Palette.PLAIN).render(Vector.ofAll(actual.problems()));
        if (Boolean.getBoolean("stowage.regenerate") && !actual.problems().isEmpty()) {
            Files.writeString(folder.resolve("expected.txt"), problems);
        }
        assertThat(problems).isEqualTo(text("expected.txt"));
        assertThat(read("expected.yaml").orElse(read("expected.txt")))
                .as("what is expected")
                .isNotEmpty();
        if (read("expected.yaml").isDefined()) {
            assertThat(Plain.of(actual.value())).isEqualTo(Plain.of(tree("expected.yaml")));
        }
    }

    /** The problems of a result, by id. */
    public static Vector<String> ids(Checked<?> result) {
        return result.problems().map(Problem::id).map(id -> id.word());
    }
}
