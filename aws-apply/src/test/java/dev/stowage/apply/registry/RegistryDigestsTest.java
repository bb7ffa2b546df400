package dev.stowage.apply.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stowage.apply.aws.Proxies;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry of our own in this process, which answers as registries do. */
class RegistryDigestsTest {
    private static final String DIGEST = "sha256:" + "0f".repeat(32);
    private static final String PASSWORD = "hunter2";

    @TempDir
    Path docker;

    private HttpServer server;
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private String wanted = "";
    private int status = 200;
    private final AtomicInteger arrived = new AtomicInteger();
    private Runnable beforeAnswer = () -> {};
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private Option<Either<ServiceFailure, Login>> issued = Option.none();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", this::manifest);
        server.createContext("/token", this::token);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void manifest(HttpExchange exchange) throws IOException {
        arrived.incrementAndGet();
        beforeAnswer.run();
        String given = header(exchange, "Authorization");
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + given);
        boolean allowed = wanted.isEmpty() || given.equals(wanted);
        if (!allowed) {
            exchange.getResponseHeaders()
                    .add(
                            "WWW-Authenticate",
                            wanted.startsWith("Basic")
                                    ? "Basic realm=\"here\""
                                    : "Bearer realm=\"http://" + host() + "/token\",service=\"here\",scope=\"x\"");
        }
        if (allowed && status == 200 && header(exchange, "Accept").contains("image.index")) {
            exchange.getResponseHeaders().add("Docker-Content-Digest", DIGEST);
        }
        exchange.sendResponseHeaders(allowed ? status : 401, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + header(exchange, "Authorization")
                + body);
        byte[] answer = "{\"token\": \"t0ken\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return Option.of(exchange.getRequestHeaders().getFirst(name)).getOrElse("");
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private Either<Problem, Option<String>> digest() {
        return digests(HashMap.empty()).of(host() + "/team/web:1.2");
    }

    private RegistryDigests digests(Map<String, String> variables) {
        return new RegistryDigests(
                new Logins(docker),
                registry -> issued,
                new InterruptibleRequests(new Proxies(variables::get), interrupted::get));
    }

    @Test
    void takesTheDigestFromTheHeader() {
        assertThat(digest()).containsExactly(Option.some(DIGEST));
        assertThat(seen).containsExactly("HEAD /v2/team/web/manifests/1.2 ");
    }

    @Test
    void getsATokenWhereOneIsWanted() {
        wanted = "Bearer t0ken";
        assertThat(digest()).containsExactly(Option.some(DIGEST));
        assertThat(seen)
                .containsExactly(
                        "HEAD /v2/team/web/manifests/1.2 ",
                        "GET /token?service=here&scope=repository%3Ateam%2Fweb%3Apull ",
                        "HEAD /v2/team/web/manifests/1.2 Bearer t0ken");
    }

    @Test
    void logsInAsTheDockerClientWould() throws IOException {
        String basic = "Basic " + base64("me:" + PASSWORD);
        config("{\"auths\": {\"" + host() + "\": {\"auth\": \"" + base64("me:" + PASSWORD) + "\"}}}");
        wanted = basic;
        assertThat(digest()).containsExactly(Option.some(DIGEST));
        wanted = "Bearer t0ken";
        assertThat(digest()).containsExactly(Option.some(DIGEST));
        assertThat(seen).anyMatch(line -> line.startsWith("GET /token") && line.endsWith(basic));
    }

    @Test
    void takesTheLoginOfAws_whichIsFreshAlways() throws IOException {
        config("{\"auths\": {\"" + host() + "\": {\"auth\": \"" + base64("AWS:old") + "\"}}}");
        issued = Option.some(Either.right(new Login("AWS", PASSWORD)));
        wanted = "Basic " + base64("AWS:" + PASSWORD);
        assertThat(digest()).containsExactly(Option.some(DIGEST));
    }

    @Test
    void takesTheLoginOfTheDockerClient_whereThatOfAwsIsRefused() throws IOException {
        issued = Option.some(Either.right(new Login("AWS", "of my own account")));
        wanted = "Basic " + base64("AWS:" + PASSWORD);
        assertThat(problem()).endsWith("the registry does not let us read it, or there is no such image");
        config("{\"auths\": {\"" + host() + "\": {\"auth\": \"" + base64("AWS:" + PASSWORD) + "\"}}}");
        assertThat(digest()).containsExactly(Option.some(DIGEST));
    }

    @Test
    void fallsBackToTheLoginOfTheDockerClient() throws IOException {
        issued = Option.some(Either.left(new ServiceFailure(
                Kind.ACCESS_DENIED, "GetAuthorizationToken", "AccessDeniedException", "no", Option.none())));
        wanted = "Basic " + base64("AWS:" + PASSWORD);
        assertThat(problem())
                .endsWith("the registry wants a login: GetAuthorizationToken failed: no (AccessDeniedException)");
        config("{\"auths\": {\"" + host() + "\": {\"auth\": \"" + base64("AWS:" + PASSWORD) + "\"}}}");
        assertThat(digest()).containsExactly(Option.some(DIGEST));
    }

    @Test
    void isInterruptedWhereTheLoginIsCutOff() {
        issued = Option.some(Either.left(
                new ServiceFailure(Kind.INTERRUPTED, "GetAuthorizationToken", "", "interrupted", Option.none())));
        wanted = "Basic " + base64("AWS:" + PASSWORD);
        assertThat(digest().getLeft().id()).isEqualTo(DeploymentProblem.INTERRUPTED);
    }

    @Test
    void endsTheWaitForARegistry_whereTheUserInterrupts() {
        CountDownLatch end = new CountDownLatch(1);
        beforeAnswer = () -> {
            interrupted.set(true);
            Try.run(end::await).get();
        };
        assertThat(digest().getLeft().id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        assertThat(arrived).hasValue(1);
        assertThat(digest().getLeft().id()).isEqualTo(DeploymentProblem.INTERRUPTED);
        assertThat(arrived).hasValue(1);
        end.countDown();
    }

    @Test
    void knowsTheRegistriesOfAws() {
        assertThat(EcrLogins.region("123456789012.dkr.ecr.eu-west-1.amazonaws.com"))
                .containsExactly("eu-west-1");
        assertThat(EcrLogins.region("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn"))
                .containsExactly("cn-north-1");
        assertThat(EcrLogins.region("123456789012.dkr.ecr-fips.us-east-1.amazonaws.com"))
                .containsExactly("us-east-1");
        assertThat(EcrLogins.region("123456789012.dkr-ecr.eu-west-1.on.aws")).containsExactly("eu-west-1");
        assertThat(EcrLogins.region("123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu"))
                .containsExactly("eusc-de-east-1");
        assertThat(EcrLogins.region("public.ecr.aws")).isEmpty();
        assertThat(EcrLogins.region("dkr.ecr.example.com")).isEmpty();
        assertThat(EcrLogins.region("localhost:5000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012.dkr.ecr.eu-west-1.amazonaws.evil.net",
                "123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.net",
                "123456789012.dkr.ecr.eu-west-1.evil.amazonaws.com",
                "123456789012.dkr.ecr.app#.amazonaws.com",
                "123456789012.dkr.ecr.eu-west-1.amazonaws.com:5000",
                "123456789012.dkr-ecr.eu-west-1.on.aws.evil.net",
                "123456789012.dkr-ecr.eu-west-1.evil.aws",
                "12345678901.dkr.ecr.eu-west-1.amazonaws.com",
                "x.dkr.ecr.eu-west-1.amazonaws.com"
            })
    void hasNoLoginForWhoeverIsNamedAlike(String registry) {
        assertThat(EcrLogins.region(registry)).isEmpty();
    }

    @Test
    void exchangesTheTokenOfABrowserLogin() throws IOException {
        config("{\"auths\": {\"" + host() + "\": {\"auth\": \"AAAA\", \"identitytoken\": \"id+1\"}}}");
        wanted = "Bearer t0ken";
        assertThat(digest()).containsExactly(Option.some(DIGEST));
        assertThat(seen)
                .contains("POST /token service=here&scope=repository%3Ateam%2Fweb%3Apull&grant_type=refresh_token"
                        + "&client_id=stowage&refresh_token=id%2B1");
    }

    @Test
    void saysWhatIsMissing() {
        status = 404;
        assertThat(problem()).endsWith("/team/web:1.2 is not known: there is no such image");
        status = 429;
        assertThat(problem()).endsWith("the registry has had too many requests");
        status = 500;
        assertThat(problem()).endsWith("the registry answers with status 500");
        status = 204;
        assertThat(problem()).endsWith("the registry answers with status 204");
        wanted = "Basic x";
        assertThat(problem()).endsWith("the registry wants a login: docker login " + host());
        wanted = "Bearer other";
        assertThat(problem()).endsWith("the registry does not let us read it, or there is no such image");
        server.stop(0);
        assertThat(problem()).endsWith("the registry does not answer");
    }

    @Test
    void asksNobody_whereTheProxyCannotBeUsed() {
        Problem problem = digests(HashMap.of("HTTPS_PROXY", "http://me:#" + PASSWORD + "@proxy:3128"))
                .of("registry.invalid/team/web:1.2")
                .getLeft();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.IMAGE_UNRESOLVED);
        assertThat(problem.sentence()).contains("the proxy in the variable HTTPS_PROXY");
        assertThat(problem.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void tellsNoPassword() throws IOException {
        config("{\"auths\": {\"" + host() + "\": {\"auth\": \"" + base64("me:" + PASSWORD) + "\"}}}");
        wanted = "Basic of another";
        assertThat(digest().getLeft().toString()).doesNotContain(PASSWORD).doesNotContain(base64("me:" + PASSWORD));
        assertThat(new Login("me", PASSWORD)).hasToString("Login[hidden]");
    }

    @Test
    void knowsWhereDockerHubIs() {
        assertThat(ImageName.of("docker.io/library/nginx:latest").manifest())
                .hasToString("https://registry-1.docker.io/v2/library/nginx/manifests/latest");
        assertThat(ImageName.of("host:5000/a/b:1").manifest()).hasToString("https://host:5000/v2/a/b/manifests/1");
        assertThat(ImageName.of("localhost:5000/a:1").manifest()).hasToString("http://localhost:5000/v2/a/manifests/1");
    }

    private String problem() {
        Problem problem = digest().getLeft();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.IMAGE_UNRESOLVED);
        assertThat(problem.hint().getOrElse("")).contains("--no-resolve-digests");
        return problem.sentence();
    }

    private void config(String text) throws IOException {
        Files.writeString(docker.resolve("config.json"), text);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
