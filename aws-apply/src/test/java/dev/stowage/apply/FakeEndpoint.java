package dev.stowage.apply;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.Target;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An address of AWS that answers each operation with what is written down for it, in order, the last again and again, and
 * remembers what it was asked. What nobody wrote down is refused.
 */
public final class FakeEndpoint implements AutoCloseable {
    /** The profile whose credentials open nothing. */
    public static final String PROFILE = "fake";

    private static final String REFUSED = "{\"__type\":\"AccessDenied\",\"message\":\"nothing is written down\"}";

    private final HttpServer server;
    private LinkedHashMap<String, Vector<String>> answers = LinkedHashMap.empty();
    private Vector<Asked> asked = Vector.empty();

    /** An operation, and the body of the request. */
    public record Asked(String operation, String body) {
        /** A parameter in the query protocol; empty where it is not given. */
        public String parameter(String name) {
            return Vector.of(body.split("&", -1))
                    .find(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .getOrElse("");
        }
    }

    /** Listens on a free port of this machine. */
    public FakeEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What an operation answers next, in JSON or XML. */
    public FakeEndpoint answering(String operation, String answer) {
        answers = answers.put(
                operation, answers.getOrElse(operation, Vector.empty()).append(answer));
        return this;
    }

    /**
     * What an action of AWS CloudFormation answers next, in the form that its API Reference documents: the contents of results,
     * or {@code !}, a code, a blank and a message.
     */
    public FakeEndpoint on(String action, String... contents) {
        return Vector.of(contents)
                .foldLeft(this, (endpoint, content) -> endpoint.answering(action, xml(action, content)));
    }

    private static String xml(String action, String content) {
        return content.startsWith("!")
                ? error(content.substring(1))
                : "<%1$sResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><%1$sResult>%2$s</%1$sResult></%1$sResponse>"
                        .formatted(action, content);
    }

    private static String error(String codeAndMessage) {
        String[] words = codeAndMessage.split(" ", 2);
        return "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                .formatted(words[0], words[1]);
    }

    /** What it was asked, in order. */
    public synchronized Vector<Asked> asked() {
        return asked;
    }

    public Vector<String> operations() {
        return asked().map(Asked::operation);
    }

    /** The bodies of all requests for an operation. */
    public Vector<String> bodies(String operation) {
        return asked().filter(each -> each.operation().equals(operation)).map(Asked::body);
    }

    /** The way to it, with credentials that open nothing. */
    public Target target() {
        System.setProperty("aws.sharedCredentialsFile", credentials().toString());
        return Target.builder()
                .profile(PROFILE)
                .region("eu-west-1")
                .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build();
    }

    private static Path credentials() {
        try {
            return Files.writeString(
                    Files.createTempFile("stowage", "credentials"),
                    "[" + PROFILE + "]\naws_access_key_id = a\naws_secret_access_key = b\n");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The ports to it. */
    public Aws aws() {
        return aws(Option.none());
    }

    /** The same with a role that CloudFormation takes on. */
    public Aws aws(Option<String> role) {
        return Aws.connect(Target.builder().from(target()).role(role).build())
                .getOrElseThrow(failure -> new AssertionError(failure.message()));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String operation = operation(exchange, body);
        asked = asked.append(new Asked(operation, body));
        Vector<String> left = answers.getOrElse(operation, Vector.of(REFUSED));
        answers = answers.put(operation, left.size() > 1 ? left.tail() : left);
        send(exchange, left.head());
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
        boolean isRefusal = answer.contains("__type") || answer.startsWith("<ErrorResponse>");
        exchange.getResponseHeaders()
                .add("Content-Type", answer.startsWith("<") ? "text/xml" : "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(isRefusal ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
