package dev.stowage.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** cfn-lint, with its errors and warnings for two regions. */
final class Linter {
    private static final Vector<String> REGIONS = Vector.of("us-east-1", "eu-west-1");
    private static final String NOWHERE = "http://127.0.0.1:9";

    private Linter() {}

    /** What it finds in these templates, all in one process. */
    static Vector<Finding> findings(Vector<Path> templates) {
        try {
            File errors = File.createTempFile("cfn-lint", ".txt");
            Process process = process(templates).redirectError(errors).start();
            JsonNode found = new ObjectMapper().readTree(process.getInputStream());
            int code = process.waitFor();
            if (!found.isArray()) {
                throw new AssertionError("cfn-lint ended with " + code + " and told nothing, see " + errors);
            }
            return Vector.ofAll(found).map(Finding::of);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** It has nothing to fetch; a proxy that is not there makes sure. */
    private static ProcessBuilder process(Vector<Path> templates) {
        Path program = Path.of(System.getProperty("stowage.venv"), "bin", "cfn-lint");
        Vector<String> command = Vector.of(program.toString(), "--format", "json", "--regions")
                .appendAll(REGIONS)
                .append("--template")
                .appendAll(templates.map(Path::toString));
        ProcessBuilder builder = new ProcessBuilder(command.asJava());
        builder.environment().put("HTTPS_PROXY", NOWHERE);
        builder.environment().put("HTTP_PROXY", NOWHERE);
        return builder;
    }
}
