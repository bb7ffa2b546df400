package dev.stowage.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What checkov finds in the templates of examples, cases and samples is what {@code security.md} explains, and no more. */
class TemplatesCheckov {
    private static final Path PAGE = Path.of(System.getProperty("stowage.root", ".."), "core", "docs", "security.md");
    private static final Path PROGRAM = Path.of("target", "checkov", "bin", "checkov");

    /** Only an overlay of a user makes one. */
    private static final String OF_A_USER = "AWS::S3::";

    @Test
    void findsWhatThePageExplains() throws IOException, InterruptedException {
        Applications.templates().forEach(TemplateFolder.fresh("checkov")::put);

        assertThat(found()).isEqualTo(explained());
    }

    private static TreeSet<String> found() throws IOException, InterruptedException {
        File output = File.createTempFile("checkov", ".json");
        int code = new ProcessBuilder(List.of(
                        PROGRAM.toString(),
                        "--directory",
                        Path.of("target", "templates", "checkov").toString(),
                        "--framework",
                        "cloudformation",
                        "--skip-download",
                        "--compact",
                        "--output",
                        "json"))
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        JsonNode report = new ObjectMapper().readTree(output);
        assertThat(report.at("/summary/passed").asInt())
                .as("checkov ended with %s, see %s", code, output)
                .isPositive();
        return Vector.ofAll(report.at("/results/failed_checks"))
                .filter(finding -> !finding.path("resource").asText().startsWith(OF_A_USER))
                .map(finding -> finding.path("check_id").asText())
                .foldLeft(TreeSet.empty(), TreeSet::add);
    }

    /** The ids in the first column of the table. */
    private static TreeSet<String> explained() throws IOException {
        return Vector.ofAll(Files.readAllLines(PAGE))
                .filter(line -> line.startsWith("| `CKV_"))
                .map(line -> line.split("`", -1)[1])
                .foldLeft(TreeSet.empty(), TreeSet::add);
    }
}
