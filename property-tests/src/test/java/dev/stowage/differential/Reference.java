package dev.stowage.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.wholeschema.Application;
import io.vavr.collection.Vector;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The reference loader as a process that answers one request after the other. */
public final class Reference {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROGRAM = Path.of("src", "differential");

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private Reference(Process process) {
        this.process = process;
        this.requests = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Builds the program and starts it; it ends with this process. */
    public static Reference start() {
        Path binary = Path.of("target", "reference").toAbsolutePath();
        try {
            int built = new ProcessBuilder("go", "build", "-o", binary.toString(), ".")
                    .directory(PROGRAM.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (built != 0) {
                throw new IllegalStateException("the reference cannot be built: go ended with " + built);
            }
            return new Reference(new ProcessBuilder(binary.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("the reference needs Go", failed);
        }
    }

    /** What it makes of an application in a folder, of all services or of some: {@code model} or {@code error}. */
    JsonNode load(Application application, Vector<String> services, Path folder) {
        return ask(Map.of(
                "directory", folder.toString(),
                "files", application.files().asJava(),
                "environment", application.environment().toJavaMap(),
                "profiles", application.profiles().asJava(),
                "services", services.asJava()));
    }

    /** Loads the files of a folder and answers without a model, or with an {@code error}. */
    public JsonNode loadAlone(Path folder, Vector<String> files) {
        return ask(Map.of("directory", folder.toString(), "files", files.asJava(), "project", "many", "alone", true));
    }

    private JsonNode ask(Map<String, Object> request) {
        try {
            requests.write(JSON.writeValueAsString(request));
            requests.newLine();
            requests.flush();
            return JSON.readTree(answers.readLine());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends the process. */
    public void stop() {
        process.destroy();
    }
}
