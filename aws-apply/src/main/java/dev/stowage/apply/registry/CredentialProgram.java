package dev.stowage.apply.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.apply.parallel.Parallel;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that keeps logins: it gets a key on its standard input and answers with JSON; it fails where it knows none (Docker
 * manual, "docker login", section "Credential helper protocol").
 */
record CredentialProgram(Vector<String> command) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 20;

    /** None where it knows none, or does not answer. */
    Option<Login> login(String key) {
        try {
            Process process = new ProcessBuilder(command.asJava())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return answer(process, key);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException absent) {
            return Option.none();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Option.none();
        }
    }

    /** What it says is read at once: one whose answer is longer than the pipe takes would not end before. */
    private static Option<Login> answer(Process process, String key)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<byte[]> answer = Parallel.begin(() -> all(process.getInputStream()));
        try (var in = process.getOutputStream()) {
            in.write(key.getBytes(StandardCharsets.UTF_8));
        }
        JsonNode known = JSON.readTree(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return Option.when(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0, known)
                .map(login -> new Login(
                        login.path("Username").asText(), login.path("Secret").asText()));
    }

    private static byte[] all(InputStream answer) {
        try {
            return answer.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
