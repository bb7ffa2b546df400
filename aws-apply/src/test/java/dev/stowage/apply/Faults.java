package dev.stowage.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.apply.aws.Target;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands between the SDK and the emulator, and spoils the requests that it is told to. */
final class Faults implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private Faults(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Faults inFrontOf(URI emulator) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile("faults", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("stowage.venv"), "bin", "microburst")
                                .toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--upstream",
                        emulator.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Faults faults = new Faults(process, URI.create("http://127.0.0.1:" + port));
        faults.await();
        return faults;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** The same account by this way. */
    Target of(Target account) {
        return Target.builder().from(account).endpoint(address).build();
    }

    /** Only these rules hold from now on, of those that suit a request the first; each fires as often as it says. */
    void rules(String... rules) throws IOException, InterruptedException {
        ask("POST", "/_microburst/rules", Vector.of(rules).mkString("[", ",", "]"));
    }

    /** The requests for which a rule has fired, as {@code service Operation}, in order; they are forgotten then. */
    Vector<String> fired() throws IOException, InterruptedException {
        JsonNode fired = JSON.readTree(ask("GET", "/_microburst/fired?limit=10000", ""));
        ask("DELETE", "/_microburst/fired", "{}");
        return Vector.ofAll(fired)
                .map(one -> one.path("service").asText() + " "
                        + one.path("operation").asText());
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private void await() throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try {
                ask("GET", "/_microburst/health", "");
                return;
            } catch (ConnectException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("no answer from " + address);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
