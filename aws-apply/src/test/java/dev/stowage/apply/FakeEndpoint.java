package dev.stowage.apply.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An address that answers each operation with what was prepared for it, in order, and remembers what it was asked. */
final class FakeEndpoint implements AutoCloseable {
    private final HttpServer server;
    private LinkedHashMap<String, Vector<String>> answers = LinkedHashMap.empty();

    /** The operations and the bodies of the requests. */
    Vector<Asked> asked = Vector.empty();

    record Asked(String operation, String body) {}

    FakeEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    FakeEndpoint answering(String operation, String answer) {
        answers = answers.put(
                operation, answers.getOrElse(operation, Vector.empty()).append(answer));
        return this;
    }

    Vector<String> bodies(String operation) {
        return asked.filter(each -> each.operation().equals(operation)).map(Asked::body);
    }

    /** The ports to it, with credentials that open nothing. */
    Aws aws() throws IOException {
        return aws(Option.none());
    }

    /** The same with a role that CloudFormation takes on. */
    Aws aws(Option<String> role) throws IOException {
        Path credentials = Files.createTempFile("stowage", "credentials");
        Files.writeString(credentials, "[fake]\naws_access_key_id = a\naws_secret_access_key = b\n");
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
        return Aws.connect(Target.builder()
                        .profile("fake")
                        .region("eu-west-1")
                        .role(role)
                        .endpoint(URI.create(
                                "http://127.0.0.1:" + server.getAddress().getPort()))
                        .build())
                .getOrElseThrow(failure -> new AssertionError(failure.message()));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String operation = operation(exchange, body);
        asked = asked.append(new Asked(operation, body));
        Vector<String> left = answers.getOrElse(operation, Vector.empty());
        answers = answers.put(operation, left.drop(1));
        send(exchange, left.headOption().getOrElse("{\"__type\":\"Unprepared\",\"message\":\"" + operation + "\"}"));
    }

    /** By header in the JSON protocols, by a field in the query protocol, else by method and path. */
    private static String operation(HttpExchange exchange, String body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return target.substring(target.indexOf('.') + 1);
        }
        return body.startsWith("Action=")
                ? body.substring("Action=".length(), body.indexOf('&'))
                : exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    private static void send(HttpExchange exchange, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", answer.startsWith("<") ? "text/xml" : "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(answer.contains("__type") ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
