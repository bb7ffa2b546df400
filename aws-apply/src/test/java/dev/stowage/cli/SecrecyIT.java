package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Emulator;
import dev.stowage.apply.NeedsPython;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of a project with every log turned on that there is: none, and nothing that is printed, has a secret in it. */
@NeedsPython
@Timeout(240)
class SecrecyIT {
    /** For the emulator a key that is no account is that of this one. */
    private static final String ACCOUNT = "000000000000";

    private static final String KEY = "AKIAOFTHEACCESSKEYOFOURS";
    private static final String ACCESS = "ofTheSecretAccessKey+/OfOurs";
    private static final String TOKEN = "ofTheSessionToken+/OfOurs";
    private static final Vector<String> CONTENTS =
            Vector.of("ofTheContent \"one\" {a+b/c=} OfOurs", "ofTheContent 'two' <é&%> OfOurs");

    /** A part of any of these is too much, however it is written. */
    private static final Pattern CANARY = Pattern.compile("ofThe|OfOurs|OFTHE", Pattern.CASE_INSENSITIVE);

    /** The place of the stack, and the ARN of a task in the list for programs. */
    private static final Pattern ASKED =
            Pattern.compile(" in us-east-1 of account " + ACCOUNT + "\\b|\"Task\":\"arn:aws:ecs:us-east-1:" + ACCOUNT);

    @TempDir
    Path folder;

    @Test
    void printsAndLogsNoSecret_whateverIsTurnedOn() throws IOException, InterruptedException {
        write();
        Emulator.running()
                .plan(
                        "[{\"operation\":\"run\",\"family\":\"canary-migrate\",\"exit\":0,\"print\":[\"migrated\"]},"
                                + "{\"stack\":\"canary\",\"resource\":\"LateService\",\"operation\":\"create\",\"fail\":\"no\"}]");
        live(
                "-f one.yaml up --plan",
                "-f one.yaml up",
                "-f one.yaml ps --format json",
                "-f one.yaml logs",
                "-f two.yaml up --plan --problem-format json",
                "-f two.yaml up --problem-format json",
                "-f late.yaml up --problem-format sarif",
                "-f one.yaml config",
                "-f one.yaml down --volumes");
        String out = Files.readString(folder.resolve("out.txt"));
        String logs = Files.readString(folder.resolve("logs.txt"));
        assertThat(out)
                .contains(
                        "canary created\n",
                        "canary updated\n",
                        "canary removed\n",
                        "migrated",
                        "aws.deployment-failed");
        assertThat(logs)
                .contains("DEBUG software.amazon.awssdk.request ", "TRACE software.amazon.awssdk.")
                .contains(Loud.WORD);
        for (String text : Vector.of(out, logs)) {
            assertThat(text.lines()).noneMatch(line -> CANARY.matcher(line).find());
            CONTENTS.append(ACCESS)
                    .append(TOKEN)
                    .flatMap(SecrecyIT::spelt)
                    .forEach(secret -> assertThat(text).doesNotContain(secret));
        }
        assertThat(out.lines().filter(line -> line.contains(ACCOUNT)))
                .allMatch(line -> ASKED.matcher(line).find());
        assertThat(logs).doesNotContain(ACCOUNT);
    }

    private static Vector<String> spelt(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Vector.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("one.txt"), CONTENTS.get(0));
        Files.writeString(folder.resolve("two.txt"), CONTENTS.get(1));
        Files.writeString(folder.resolve("one.yaml"), file("one", ""));
        Files.writeString(folder.resolve("two.yaml"), file("two", "x".repeat(52_000)));
        Files.writeString(folder.resolve("late.yaml"), file("two", "") + "  late: {image: nginx, secrets: [key]}\n");
        Files.writeString(folder.resolve("log.properties"), """
                handlers = java.util.logging.ConsoleHandler
                .level = ALL
                java.util.logging.ConsoleHandler.level = ALL
                """);
    }

    /** A template with a long filler goes through a bucket. */
    private static String file(String content, String filler) {
        return """
                name: canary
                x-aws-vpc: {create: {cidr: 10.20.0.0/16, zones: 2, nat: single}}
                x-aws-cloudformation: {Metadata: {Filler: "%s"}}
                secrets: {key: {file: %s.txt}}
                volumes: {data: {}}
                services:
                  migrate: {image: nginx, secrets: [key]}
                  web:
                    image: nginx
                    ports: ["80:80"]
                    secrets: [key]
                    volumes: ["data:/data"]
                    depends_on: {migrate: {condition: service_completed_successfully}}
                """.formatted(filler, content);
    }

    private void live(String... commands) throws IOException, InterruptedException {
        Path input = Files.writeString(
                folder.resolve("commands.txt"),
                Vector.of(commands)
                        .map(command -> command.replace(' ', '\t') + "\n")
                        .mkString());
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.provider=" + LoudLogs.class.getName(),
                        "-Djava.util.logging.config.file=" + folder.resolve("log.properties"),
                        "-Djdk.httpclient.HttpClient.log=all",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Loud.class.getName())
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("logs.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("DOCKER"));
        builder.environment().put("AWS_ACCESS_KEY_ID", KEY);
        builder.environment().put("AWS_SECRET_ACCESS_KEY", ACCESS);
        builder.environment().put("AWS_SESSION_TOKEN", TOKEN);
        builder.environment().put("AWS_REGION", "us-east-1");
        builder.environment()
                .put(
                        "AWS_ENDPOINT_URL",
                        Emulator.running()
                                .account()
                                .endpoint()
                                .map(Object::toString)
                                .getOrElse(""));
        Process process = builder.start();
        assertThat(process.waitFor(220, TimeUnit.SECONDS)).isTrue();
    }
}
