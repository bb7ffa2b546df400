package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stowage.apply.Emulator;
import dev.stowage.apply.NeedsPython;
import dev.stowage.apply.aws.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way to credentials works with what the distribution has on its class path, and nothing of them is printed. For the
 * emulator a key of twelve digits is the account.
 */
@NeedsPython
@Timeout(120)
class CredentialsIT {
    private static final String KEY = "100000000777";
    private static final String SECRET = "aSecretAccessKeyOfOurOwn";
    private static final String TOKEN = "aSessionTokenOfOurOwn";
    private static final String LATER = "2099-01-01T00:00:00Z";

    @TempDir
    Path home;

    private HttpServer server;
    private Target account;

    @BeforeEach
    void listen() throws IOException {
        account = Emulator.running().account();
        Files.createDirectories(home.resolve(".aws/sso/cache"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void takesThoseOfTheEnvironment() {
        knows("account " + KEY, doctor().with("AWS_ACCESS_KEY_ID", KEY).with("AWS_SECRET_ACCESS_KEY", SECRET));
    }

    @Test
    void assumesARole() throws IOException {
        config("""
                [profile deployer]
                region = us-east-1
                role_arn = arn:aws:iam::123456789012:role/deployer
                source_profile = mine
                [profile mine]
                region = us-east-1
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(KEY, SECRET));
        knows("account ", doctor(), "--aws-profile", "deployer");
    }

    @Test
    void assumesARoleByAWebIdentity() throws IOException {
        Path token = Files.writeString(home.resolve("token"), "aTokenOfOurOwn");
        knows(
                "account ",
                doctor().with("AWS_REGION", "us-east-1")
                        .with("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/ci")
                        .with("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString()));
    }

    @Test
    void asksAProcess() throws IOException {
        Path answer = Files.writeString(home.resolve("answer"), """
                {"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "%s"}""".formatted(KEY, SECRET));
        config("[profile helped]\ncredential_process = cat " + answer + "\n");
        knows("account " + KEY, doctor(), "--aws-profile", "helped");
    }

    @Test
    void takesThoseOfAContainer() {
        serve("/mine", keys());
        knows("account " + KEY, doctor().with("AWS_CONTAINER_CREDENTIALS_FULL_URI", address() + "/mine"));
    }

    @Test
    void takesThoseOfAnInstance() {
        serve("/latest/api/token", TOKEN);
        serve("/latest/meta-data/iam/security-credentials/", "worker");
        serve("/latest/meta-data/iam/security-credentials/worker", keys());
        knows("account " + KEY, doctor().with("AWS_EC2_METADATA_SERVICE_ENDPOINT", address()));
    }

    @Test
    void takesThoseOfALogin() throws IOException {
        serve("/federation/credentials", """
                {"roleCredentials": {"accessKeyId": "%s", "secretAccessKey": "%s", "sessionToken": "%s",
                 "expiration": 4070908800000}}""".formatted(KEY, SECRET, TOKEN));
        config("""
                [profile corp]
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = deployer
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = us-east-1
                """);
        login(LATER);
        knows("account " + KEY, doctor().with("AWS_ENDPOINT_URL_SSO", address()), "--aws-profile", "corp");
        login("2001-01-01T00:00:00Z");
        asksForALogin();
        Files.writeString(login(), "{\"accessToken\": 1}");
        asksForALogin();
        Files.delete(login());
        asksForALogin();
    }

    private void asksForALogin() {
        Distribution.Result late = doctor().with("AWS_ENDPOINT_URL_SSO", address())
                .run(home, "doctor", "--region", "us-east-1", "--aws-profile", "corp");
        assertThat(late.out()).contains("problem  credentials ").contains("aws sso login --profile corp");
    }

    private void login(String until) throws IOException {
        Files.writeString(login(), """
                {"accessToken": "%s", "expiresAt": "%s", "startUrl": "https://corp.awsapps.com/start", "region": "us-east-1",
                 "clientId": "us", "clientSecret": "%s", "registrationExpiresAt": "%s"}""".formatted(TOKEN, until, SECRET, until));
    }

    private Path login() {
        return home.resolve(".aws/sso/cache").resolve(sha1("corp") + ".json");
    }

    private static String keys() {
        return """
                {"Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": "%s", "SecretAccessKey": "%s", "Token": "%s",
                 "LastUpdated": "2020-01-01T00:00:00Z", "Expiration": "%s"}""".formatted(KEY, SECRET, TOKEN, LATER);
    }

    private void knows(String who, Distribution distribution, String... words) {
        String[] all = io.vavr.collection.Vector.of("doctor", "--region", "us-east-1")
                .appendAll(io.vavr.collection.Vector.of(words))
                .toJavaArray(String[]::new);
        Distribution.Result result = distribution.run(home, all);
        assertThat(result.out()).as(result.err()).containsPattern("ok +credentials +" + who);
        assertThat(result.out() + result.err()).doesNotContain(SECRET, TOKEN, "OfOurOwn");
    }

    private Distribution doctor() {
        return Distribution.at(Distribution.folder().resolve("bin/stowage"))
                .with("HOME", home.toString())
                .with(
                        "AWS_ENDPOINT_URL",
                        account.endpoint().map(Object::toString).getOrElse(""));
    }

    private void config(String text) throws IOException {
        Files.writeString(home.resolve(".aws/config"), text);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(String path, String text) {
        server.createContext(path, exchange -> answer(exchange, path, text));
    }

    private static void answer(HttpExchange exchange, String path, String text) throws IOException {
        boolean here = exchange.getRequestURI().getPath().equals(path);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-aws-ec2-metadata-token-ttl-seconds", "21600");
        exchange.sendResponseHeaders(here ? 200 : 404, here ? body.length : -1);
        exchange.getResponseBody().write(here ? body : new byte[0]);
        exchange.close();
    }

    /** The name of the file that AWS's command keeps a login in. */
    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
