package dev.stowage.apply.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stowage.apply.aws.Proxies;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private static final String SECRET = "Basic c2VjcmV0";

    @ParameterizedTest
    @CsvSource({
        "https://registry.example/v2/a, /v2/b, https://registry.example/v2/b, true",
        "https://registry.example/v2/a, https://REGISTRY.example:443/b, https://REGISTRY.example:443/b, true",
        "https://registry.example/v2/a, https://other.example/b, https://other.example/b, false",
        "https://registry.example/v2/a, //other.example/b, https://other.example/b, false",
        "https://registry.example/v2/a, https://registry.example:444/b, https://registry.example:444/b, false",
        "https://registry.example/v2/a, https://a.registry.example/b, https://a.registry.example/b, false",
        "http://localhost:5000/a, https://localhost:5000/b, https://localhost:5000/b, false",
        "http://localhost:5000/a, http://localhost:5000/b, http://localhost:5000/b, true"
    })
    void takesTheLoginAlongToTheSamePlaceOnly(String from, String location, String to, boolean login) {
        HttpRequest next = Redirect.next(get(from), new Answer(307, location)).get();
        assertThat(next.uri()).hasToString(to);
        assertThat(next.headers().firstValue("authorization").isPresent()).isEqualTo(login);
        assertThat(next.headers().firstValue("Accept")).contains("x/y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://registry.example/b", "HTTP://other.example/b", "file:///etc/passwd", "https:b", "a b"})
    void doesNotGoWhereNobodyShould(String location) {
        assertThat(Redirect.next(get("https://registry.example/a"), new Answer(302, location)))
                .isEmpty();
    }

    @Test
    void sendsNoBodyElsewhere_andFollowsOnlyWhatIsARedirect() {
        HttpRequest post = HttpRequest.newBuilder(URI.create("https://registry.example/token"))
                .POST(HttpRequest.BodyPublishers.ofString("refresh_token=secret"))
                .build();
        assertThat(Redirect.next(post, new Answer(307, "https://registry.example/b")))
                .isEmpty();
        assertThat(Redirect.next(get("https://registry.example/a"), new Answer(200, "/b")))
                .isEmpty();
        assertThat(Redirect.next(get("https://registry.example/a"), new Answer(304, "/b")))
                .isEmpty();
    }

    @Test
    void followsAFew() throws IOException, InterruptedException {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        HttpServer other = server(seen, HashMap.of("/b", "/c"));
        HttpServer first = server(seen, HashMap.of("/a", address(other) + "/b", "/circle", "/circle"));
        try {
            InterruptibleRequests requests = new InterruptibleRequests(new Proxies(name -> Option.none()), () -> false);
            HttpRequest request = get(address(first) + "/a");
            assertThat(requests.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(seen).containsExactly("/a " + SECRET, "/b ", "/c ");
            seen.clear();
            HttpRequest circle = get(address(first) + "/circle");
            assertThat(requests.send(circle, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(302);
            assertThat(seen).hasSize(1 + Redirect.MOST).containsOnly("/circle " + SECRET);
        } finally {
            first.stop(0);
            other.stop(0);
        }
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", SECRET)
                .header("Accept", "x/y")
                .build();
    }

    private static HttpServer server(List<String> seen, Map<String, String> redirects) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, seen, redirects));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, List<String> seen, Map<String, String> redirects)
            throws IOException {
        String path = exchange.getRequestURI().getPath();
        seen.add(path + " "
                + Option.of(exchange.getRequestHeaders().getFirst("Authorization"))
                        .getOrElse(""));
        redirects.get(path).forEach(to -> exchange.getResponseHeaders().add("Location", to));
        exchange.sendResponseHeaders(redirects.containsKey(path) ? 302 : 200, -1);
        exchange.close();
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Of a server that sends on. */
    private record Answer(int statusCode, String location) implements HttpResponse<String> {
        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(java.util.Map.of("location", List.of(location)), (name, value) -> true);
        }

        @Override
        public HttpRequest request() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public String body() {
            return "";
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create(location);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
