package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Secrets and volumes. Where credentials are is set for the whole process, so nothing else runs beside it. */
@Timeout(60)
@Isolated
class AccountCommandsTest {
    private static final String EVER = "--force-delete-without-recovery";
    private static final Map<String, String> SHOP = HashMap.of("COMPOSE_PROJECT_NAME", "shop");

    @TempDir
    Path folder;

    @AutoClose
    private final FakeEndpoint aws = new FakeEndpoint()
            .on("DescribeStackResources", "!ValidationError Stack for it does not exist")
            .answering("GetCallerIdentity", "{\"__type\":\"AccessDenied\",\"message\":\"no\"}")
            .answering("DeleteSecret", "{}");

    @Test
    void listsThoseOfAProject_alsoOfTheVariable() throws IOException {
        aws.answering("ListSecrets", """
                {"SecretList": [{"ARN": "arn:a", "Name": "a", "Tags": [
                {"Key": "com.docker.compose.project", "Value": "shop"}]}, {"ARN": "arn:b", "Name": "b"}]}""");
        assertThat(run(HashMap.empty(), "secret", "ls", "-q").out()).isEqualTo("arn:a\narn:b\n");
        assertThat(run(SHOP, "secret", "ls", "-q").out()).isEqualTo("arn:a\n");
        assertThat(run(SHOP, "secret", "ls", "-q", "-p", "").out()).isEqualTo("arn:a\narn:b\n");
        assertThat(run(SHOP, "secret", "ls", "-q", "-p", "other").out()).isEmpty();
    }

    @Test
    void givesASecretToTheProjectOfTheVariable() throws IOException {
        Files.writeString(folder.resolve("token.txt"), "x");
        aws.answering("CreateSecret", "{\"ARN\": \"arn:token\"}");
        assertThat(run(SHOP, "secret", "create", "token", "token.txt").out()).isEqualTo("arn:token\n");
        assertThat(aws.bodies("CreateSecret").head()).contains("\"Value\":\"shop\"");
    }

    @Test
    void saysHowASecretGetsAnotherContent() throws IOException {
        Files.writeString(folder.resolve("token.txt"), "x");
        aws.answering("CreateSecret", "{\"__type\": \"ResourceExistsException\", \"message\": \"it exists\"}");
        assertThat(run(HashMap.empty(), "secret", "create", "token", "token.txt")
                        .err())
                .contains("there is a secret token already", "aws secretsmanager put-secret-value --secret-id token ");
    }

    /** Another one may have been given its name since. */
    @Test
    void deletesWhatThePersonWasAskedAbout() throws IOException {
        aws.answering("DescribeSecret", "{\"ARN\": \"arn:token-1\", \"Name\": \"token\"}");
        CommandLine removed = typed("y\n", "secret", "rm", "token", EVER);
        assertThat(removed.out()).as(removed.err()).isEqualTo("token\n");
        assertThat(removed.err()).contains("This deletes secret token for ever, in eu-west-1");
        assertThat(aws.bodies("DeleteSecret")).hasSize(1).allMatch(body -> body.contains("arn:token-1"));
        assertThat(aws.operations().filter("DescribeSecret"::equals)).hasSize(1);
    }

    @Test
    void leavesAllWhereThePersonDeclines() throws IOException {
        aws.answering("DescribeSecret", "{\"ARN\": \"arn:token-1\", \"Name\": \"token\"}");
        CommandLine declined = typed("n\n", "secret", "rm", "token", EVER);
        assertThat(declined.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(declined.err()).contains("aws.declined", "nothing was done to token");
        assertThat(aws.operations()).doesNotContain("DeleteSecret");
    }

    @Test
    void removesTheOthersWhereOneIsMissing() throws IOException {
        aws.answering("DescribeSecret", "{\"__type\": \"ResourceNotFoundException\", \"message\": \"no\"}")
                .answering("DescribeSecret", "{\"ARN\": \"arn:token-1\", \"Name\": \"token\"}");
        CommandLine removed = typed("", "secret", "rm", "nobody", "token", EVER, "-y");
        assertThat(removed.out()).isEqualTo("token\n");
        assertThat(removed.err()).contains("there is no secret nobody").doesNotContain("Go on?");
        assertThat(removed.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void asksAboutAVolumeByItsProjectAndName() throws IOException {
        aws.answering("GET /2015-02-01/file-systems", """
                        {"FileSystems": [{"FileSystemId": "fs-1", "FileSystemArn": "arn:fs-1", "Tags": [
                        {"Key": "com.docker.compose.project", "Value": "shop"},
                        {"Key": "com.docker.compose.volume", "Value": "data"}]}]}""").answering("DELETE /2015-02-01/file-systems/fs-1", "{}");
        assertThat(typed("n\n", "volume", "rm", "fs-1").err())
                .startsWith("This deletes volume data of project shop (fs-1) with all that is in it, for ever, in ");
        assertThat(typed("y\n", "volume", "rm", "fs-1").out()).isEqualTo("fs-1\n");
    }

    private CommandLine run(Map<String, String> environment, String... words) throws IOException {
        return CommandLine.run(folder, environment.put("HOME", folder.toString()), there(words));
    }

    private CommandLine typed(String text, String... words) throws IOException {
        return CommandLine.typed(folder, HashMap.of("HOME", folder.toString()), text, there(words));
    }

    private String[] there(String... words) throws IOException {
        return Vector.of(words)
                .appendAll(Vector.of("--aws-profile", FakeEndpoint.PROFILE, "--region", "eu-west-1", "--endpoint-url"))
                .append(aws.target().endpoint().map(Object::toString).getOrElse(""))
                .toJavaArray(String[]::new);
    }
}
