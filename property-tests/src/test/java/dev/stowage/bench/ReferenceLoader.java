package dev.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program of {@code src/differential}, which tells how long its loads took, warm and in its own process. */
record ReferenceLoader(Process process, BufferedWriter requests, BufferedReader answers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReferenceLoader start(String program) {
        try {
            Process process = new ProcessBuilder(program)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new ReferenceLoader(process, process.outputWriter(), process.inputReader());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The median of so many loads after one that counts for nothing. */
    double milliseconds(Path folder, int runs) {
        once(folder);
        return Vector.range(0, runs).map(run -> once(folder)).sorted().get(runs / 2);
    }

    private double once(Path folder) {
        try {
            requests.write(JSON.writeValueAsString(
                    Map.of("directory", folder.toString(), "files", List.of("compose.yaml"), "project", "many")));
            requests.newLine();
            requests.flush();
            JsonNode answer = JSON.readTree(answers.readLine());
            if (answer.has("error")) {
                throw new IllegalStateException(answer.get("error").asText());
            }
            return answer.get("took").asLong() / 1e6;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void stop() {
        process.destroy();
    }
}
