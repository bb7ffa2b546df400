package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stowage.apply.aws.ProxyWithLogin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command logs in at a proxy, in a process of its own: Java reads once, when it first connects, whether it may, and the
 * JVM of the tests is told so by the build.
 */
@Timeout(300)
class ProxyIT {
    private static final String TUNNEL = "CONNECT cloudformation.eu-west-1.amazonaws.com:443 HTTP/1.1 as me";

    @TempDir
    Path home;

    private ProxyWithLogin proxy;
    private HttpServer machine;

    @BeforeEach
    void listen() throws IOException {
        proxy = new ProxyWithLogin();
        machine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        machine.createContext("/", ProxyIT::answer);
        machine.start();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        machine.stop(0);
    }

    @Test
    void logsInAtTheProxy() {
        Distribution.Result result = stowage().run(home, "ls", "--region", "eu-west-1");
        assertThat(proxy.asked).contains(TUNNEL);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("aws.unreachable").doesNotContain("hunter2");
    }

    /** Which is asked past the proxy, and before it. */
    @Test
    void logsInAtTheProxy_alsoWhereTheMachineTellsTheRegion() {
        stowage()
                .with(
                        "AWS_EC2_METADATA_SERVICE_ENDPOINT",
                        "http://127.0.0.1:" + machine.getAddress().getPort())
                .run(home, "ls");
        assertThat(proxy.asked).contains(TUNNEL);
    }

    private Distribution stowage() {
        return Distribution.at(Distribution.folder().resolve("bin/stowage"))
                .with("HOME", home.toString())
                .with("AWS_ACCESS_KEY_ID", "key")
                .with("AWS_SECRET_ACCESS_KEY", "secret")
                .with("HTTPS_PROXY", proxy.address("hunter2"));
    }

    /** The token that is asked for first, and what is known of the machine. */
    private static void answer(HttpExchange exchange) throws IOException {
        byte[] answer = "{\"region\": \"eu-west-1\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
