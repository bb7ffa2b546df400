package dev.stowage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code core/docs/problems.md} against the catalogue and its samples. {@code mvn test -pl core
 * -Dtest=CatalogueTest -Dstowage.regenerate=true} writes it anew.
 */
class CatalogueTest {
    private static final Path CORE = Path.of(System.getProperty("stowage.root", ".."), "core");
    private static final Path PAGE = CORE.resolve("docs/problems.md");
    private static final Path SAMPLES = CORE.resolve("src/test/resources/cases/problems");

    /** Held by tests of their own: a template has at most two outputs, one for each kind of load balancer. */
    private static final ProblemId OUT_OF_REACH = EcsProblem.TOO_MANY_OUTPUTS;

    private static final String HEAD = """
            # Problems

            Every kind of problem that Compose files can have, by its id. The ids are stable. This page is generated from the
            catalogue and its samples, each of which is a test. Problems with AWS are on
            [the page of deployments](../../aws-apply/docs/problems.md).

            | id | severity | meaning |
            |---|---|---|
            """;

    @Test
    void keepsThePageCurrent() throws IOException {
        String page = page();
        if (Boolean.getBoolean("stowage.regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("the page is older than the catalogue: run this test with -Dstowage.regenerate=true")
                .hasContent(page);
    }

    @Test
    void givesEveryKindAnIdOfItsOwn() {
        assertThat(ProblemId.ofStages().map(ProblemId::word)).doesNotHaveDuplicates();
    }

    @Test
    void samplesEveryKindThatFilesCanCause() throws IOException {
        try (var folders = Files.list(SAMPLES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            ProblemId.ofStages().reject(OUT_OF_REACH::equals).map(ProblemId::word));
        }
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Vector<ProblemId> ids = ProblemId.ofStages().sortBy(ProblemId::word);
        ids.map(CatalogueTest::row).forEach(page::append);
        for (ProblemId id : ids) {
            page.append("\n## ").append(id.word()).append("\n\n");
            page.append(id.title()).append(" (").append(id.severity().word()).append(").\n");
            page.append(sample(id, "bad", "Reported for")).append(report(id)).append(sample(id, "good", "Instead"));
        }
        return page.toString();
    }

    /** GitHub leaves the dot of a heading out of its anchor. */
    private static String row(ProblemId id) {
        return "| [`" + id.word() + "`](#" + id.word().replace(".", "") + ") | "
                + id.severity().word() + " | " + id.title() + " |\n";
    }

    private static String sample(ProblemId id, String which, String caption) throws IOException {
        StringBuilder blocks = new StringBuilder();
        for (Path file : files(SAMPLES.resolve(id.word()).resolve(which))) {
            blocks.append(block(caption + " `" + file.getFileName() + "`:", language(file), text(file)));
        }
        return blocks.toString();
    }

    private static Vector<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Vector.empty();
        }
        try (var all = Files.walk(folder)) {
            return Vector.ofAll(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static String language(Path file) {
        return file.toString().endsWith(".yaml") ? "yaml" : "text";
    }

    /** One of the samples is not UTF-8. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String report(ProblemId id) throws IOException {
        Path file = SAMPLES.resolve(id.word()).resolve("expected.txt");
        return Files.exists(file) ? block("The report:", "text", Files.readString(file)) : "";
    }

    private static String block(String caption, String language, String text) {
        return "\n" + caption + "\n\n```" + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + "```\n";
    }
}
