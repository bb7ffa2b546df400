package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stowage.apply.aws.Buckets.Stored;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A bucket that keeps versions, and lets nobody remove one. */
@Timeout(60)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SdkBucketsTest {
    private static final String DENIED = "<Error><Code>AccessDenied</Code><Message>not authorized to perform"
            + " s3:DeleteObjectVersion</Message></Error>";

    @TempDir
    Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Aws aws;

    @BeforeEach
    void listen() throws IOException {
        Path credentials = Files.writeString(
                folder.resolve("credentials"), "[fake]\naws_access_key_id = a\naws_secret_access_key = b\n");
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Target target = Target.builder()
                .profile("fake")
                .region("eu-west-1")
                .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build();
        aws = Aws.connect(target, Patience.USUAL).getOrElseThrow(failure -> new AssertionError(failure.message()));
    }

    @AfterEach
    void stop() {
        aws.close();
        server.stop(0);
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void tellsTheVersionOfWhatIsPut_andRemovesThat() {
        assertThat(aws.buckets().put("given", "a/template.json", "{}").map(Stored::version))
                .isEqualTo(Either.right(Option.some("v1")));
        assertThat(aws.buckets().remove("given", "a/template.json", "v1").map(ServiceFailure::kind))
                .containsExactly(Kind.ACCESS_DENIED);
        assertThat(aws.buckets().remove("given", "a/template.json")).isEmpty();
        assertThat(asked)
                .containsExactly(
                        "PUT /given/a/template.json",
                        "DELETE /given/a/template.json?versionId=v1",
                        "DELETE /given/a/template.json");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request);
        exchange.getResponseHeaders().set("x-amz-version-id", "v1");
        byte[] body = request.contains("versionId") ? DENIED.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(body.length > 0 ? 403 : 200, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
