package dev.stowage.apply;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stowage.apply.aws.Target;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers of AWS CloudFormation in the form that its API Reference documents, in the order in which they are written down;
 * the last of an action is given again and again. What nobody wrote down is refused.
 */
public final class ScriptedAws implements AutoCloseable {
    private static final String PROFILE = "scripted";

    private final HttpServer server;
    private final Map<String, Deque<String>> answers = new HashMap<>();

    /** The parameters of each request, in order. */
    public final List<Map<String, String>> requests = Collections.synchronizedList(new ArrayList<>());

    public ScriptedAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What an action answers: the content of its result, or {@code !}, a code, a blank and a message. */
    public ScriptedAws on(String action, String... contents) {
        answers.computeIfAbsent(action, name -> new ArrayDeque<>()).addAll(List.of(contents));
        return this;
    }

    public Target target() throws IOException {
        Path credentials = Files.createTempFile("credentials", ".ini");
        Files.writeString(
                credentials, "[" + PROFILE + "]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = test\n");
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
        return Target.builder()
                .profile(PROFILE)
                .region("eu-west-1")
                .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build();
    }

    public List<String> actions() {
        return requests.stream()
                .map(request -> request.getOrDefault("Action", ""))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> request =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        String action = request.getOrDefault("Action", "");
        String content = next(action);
        boolean refused = content.startsWith("!");
        byte[] body =
                (refused ? error(content.substring(1)) : result(action, content)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(refused ? 400 : 200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized String next(String action) {
        Deque<String> left = answers.getOrDefault(action, new ArrayDeque<>());
        return Option.of(left.size() > 1 ? left.poll() : left.peek())
                .getOrElse("!AccessDenied nothing is written down");
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String result(String action, String content) {
        return "<%1$sResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><%1$sResult>%2$s</%1$sResult></%1$sResponse>"
                .formatted(action, content);
    }

    private static String error(String codeAndMessage) {
        int blank = codeAndMessage.indexOf(' ');
        return "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                .formatted(codeAndMessage.substring(0, blank), codeAndMessage.substring(blank + 1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
