package dev.stowage.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The reference loader as a process that answers one request after the other. */
final class Reference {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROGRAM = Path.of("src", "differential");

    private final BufferedWriter requests;
    private final BufferedReader answers;

    private Reference(Process process) {
        this.requests = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Builds the program and starts it; it ends with this process. */
    static Reference start() {
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

    /** What it makes of an application in a folder: {@code model} or {@code error}. */
    JsonNode load(Application application, Path folder) throws IOException {
        requests.write(JSON.writeValueAsString(Map.of(
                "directory", folder.toString(),
                "files", application.files().asJava(),
                "environment", application.environment().toJavaMap(),
                "profiles", application.profiles().asJava())));
        requests.newLine();
        requests.flush();
        return JSON.readTree(answers.readLine());
    }
}
