package dev.stowage.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.apply.aws.Target;
import io.vavr.collection.Vector;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The emulator of AWS as a process of its own, started once for all tests and ended with them. Each test gets an account
 * of its own, so tests can run at the same time.
 */
public final class Emulator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCOUNTS = 99;
    private static final AtomicInteger USED = new AtomicInteger();
    private static final Emulator ONE = start();

    private final Path folder;
    private final URI address;
    private final Vector<String> types;

    private Emulator(Path folder, JsonNode greeting) {
        this.folder = folder;
        this.address = URI.create("http://127.0.0.1:" + greeting.get("port").asInt());
        this.types = Vector.ofAll(greeting.get("types")).map(JsonNode::asText);
    }

    public static Emulator running() {
        return ONE;
    }

    /** A fresh account. */
    public Target account() {
        return Target.builder()
                .profile(profile(USED.incrementAndGet()))
                .region("us-east-1")
                .endpoint(address)
                .build();
    }

    URI address() {
        return address;
    }

    /** The resource types that it can make. */
    Vector<String> types() {
        return types;
    }

    /** Plans troubles, as the launcher describes them: in a file, with which they end. */
    public Path plan(String troubles) throws IOException {
        Path file = Files.createTempFile(folder, "rules", ".tmp");
        Files.writeString(file, troubles);
        return Files.move(file, folder.resolve(UUID.randomUUID() + ".json"));
    }

    private static Emulator start() {
        try {
            Path folder = Files.createTempDirectory("stowage-emulator");
            System.setProperty("aws.sharedCredentialsFile", credentials(folder).toString());
            Process process = launch(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            Emulator emulator = new Emulator(folder, JSON.readTree(output.readLine()));
            emulator.await();
            return emulator;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("the emulator of AWS does not start", failure);
        }
    }

    private static Process launch(Path folder) throws IOException {
        Path python = Path.of(System.getProperty("stowage.venv"), "bin", "python");
        Path launcher = Path.of("src", "test", "python", "launcher.py");
        ProcessBuilder builder = new ProcessBuilder(python.toString(), launcher.toString())
                .redirectError(folder.resolve("errors.txt").toFile());
        builder.environment().put("STOWAGE_EMULATOR_RULES", folder.toString());
        return builder.start();
    }

    private static Path credentials(Path folder) throws IOException {
        Vector<String> profiles = Vector.rangeClosed(1, ACCOUNTS)
                .map(number -> "[" + profile(number) + "]\naws_access_key_id = " + (100_000_000_000L + number)
                        + "\naws_secret_access_key = test\n");
        return Files.writeString(folder.resolve("credentials"), profiles.mkString("\n"));
    }

    private static String profile(int number) {
        return "account-" + number;
    }

    private void await() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(address.resolve("/_ministack/health")).build();
        for (int tries = 0; tries < 300; tries++) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (java.net.ConnectException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("no answer from " + address);
    }
}
