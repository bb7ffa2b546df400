package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.DefaultVpc;
import dev.stowage.apply.Emulator;
import dev.stowage.apply.NeedsDocker;
import dev.stowage.apply.NeedsPython;
import dev.stowage.apply.aws.Target;
import dev.stowage.cli.print.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real Docker client with our plug-in and our contexts, by the distribution. */
@NeedsDocker
@Timeout(300)
class DockerIT {
    private static final Path HELLO = Distribution.root().resolve("examples/hello-web");

    @TempDir
    Path home;

    @BeforeEach
    void linkThePlugin() {
        Distribution.Result linked = stowage("setup", "--docker-plugin");
        assertThat(linked.code()).as(linked.err()).isZero();
        assertThat(linked.out())
                .isEqualTo("docker ecs is a command of the Docker client now, by "
                        + home.resolve("docker/cli-plugins/docker-ecs") + "\n");
    }

    @AfterEach
    void unlinkThePlugin() throws IOException {
        Files.deleteIfExists(home.resolve("docker/cli-plugins/docker-ecs"));
    }

    @Test
    void isACommandOfTheClient() {
        assertThat(docker("ecs", "version"))
                .isEqualTo(new Distribution.Result(0, "stowage " + Version.text() + "\n", ""));
        assertThat(docker("--help").out()).containsPattern("ecs\\* +Compose files on Amazon ECS");
        String help = docker("ecs", "--help").out();
        assertThat(help).startsWith("Usage: docker ecs [OPTION...] COMMAND\n").contains("\n  compose up ");
        assertThat(docker("help", "ecs").out()).isEqualTo(help);
        assertThat(docker("ecs", "compose", "up", "--help").out())
                .startsWith("Usage: docker ecs compose up [OPTION...] [SERVICE...]\n");
    }

    @Test
    void passesWordsResultsAndExitCodesOn() {
        Distribution.Result converted = docker("ecs", "compose", "convert");
        assertThat(converted.code()).as(converted.err()).isZero();
        assertThat(converted.out()).isEqualTo(stowage("convert").out()).contains("AWS::ECS::Service");
        Distribution.Result wrong = docker("ecs", "compose", "convert", "--formt");
        assertThat(wrong.code()).isEqualTo(64);
        assertThat(wrong.err()).startsWith("docker ecs: unknown option --formt; did you mean --format?\n");
    }

    @Test
    void keepsContextsThatTheClientLists_uses_movesAndRemoves() throws IOException {
        assertThat(docker("ecs", "setup", "--from-env", "--region", "eu-west-1", "--description", "shop")
                        .out())
                .contains("context ecs: credentials of the environment, region eu-west-1; it is the current one now")
                .contains("Deploy with docker ecs compose up; docker compose stays local.");
        Distribution.Result listed = docker("context", "ls");
        assertThat(listed.code()).isZero();
        assertThat(listed.out().lines()).anyMatch(line -> line.matches("ecs \\* +shop *"));
        assertThat(docker("context", "inspect", "ecs").out())
                .contains("\"Type\": \"ecs\"", "\"Region\": \"eu-west-1\"");

        Path exported = home.resolve("ecs.tar");
        ok(docker("context", "export", "ecs", exported.toString()));
        ok(docker("context", "import", "second", exported.toString()));
        ok(docker("context", "use", "second"));
        assertThat(stowage("context", "ls").out()).containsPattern("second \\* +ecs +eu-west-1 +shop");
        ok(docker("context", "rm", "ecs"));
        assertThat(stowage("context", "ls").out()).doesNotContainPattern("\necs ");

        ok(stowage("context", "use", "default"));
        assertThat(docker("context", "show"))
                .matches(shown -> shown.code() != 0 || shown.out().equals("default\n"));
        ok(stowage("context", "rm", "second"));
        assertThat(docker("context", "ls", "-q").out()).isEqualTo("default\n");
    }

    @Test
    void readsWhatTheClientWrites() {
        ok(docker("context", "create", "remote", "--docker", "host=tcp://127.0.0.1:1"));
        ok(docker("context", "use", "remote"));
        assertThat(stowage("context", "ls").out()).containsPattern("remote \\* +moby");
        assertThat(docker("ecs", "secret", "ls", "--region", "eu-west-1").err())
                .startsWith("docker ecs: the context remote is not of type ecs");
    }

    @Test
    void suggestsWhatComesNext() {
        Distribution.Result suggested = Distribution.at(Distribution.folder().resolve("bin/docker-ecs"))
                .run(HELLO, "__complete", "ecs", "compose", "conv");
        assertThat(suggested.out()).startsWith("convert\t").endsWith("\n:4\n");
    }

    /** The client asks every plug-in what it is whenever it lists its commands. */
    @Test
    void saysWhatItIsWithoutAJava() {
        Distribution.Result said = Distribution.at(home.resolve("docker/cli-plugins/docker-ecs"))
                .with("JAVA_HOME", "/nowhere")
                .run(home, "docker-cli-plugin-metadata");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .isEqualTo("{\"SchemaVersion\":\"0.1.0\",\"Vendor\":\"Stowage\",\"Version\":\"" + Version.text()
                        + "\",\"ShortDescription\":\"Compose files on Amazon ECS\"}\n");
    }

    @Nested
    @NeedsPython
    class OnTheEmulator {
        @Test
        void deploysInTheContextOfTheClient() throws IOException {
            Target account = Emulator.running().account();
            DefaultVpc.routed(account);
            String profile = account.profile().getOrElse("");
            Files.writeString(home.resolve("config"), "[profile " + profile + "]\nregion = us-east-1\n");
            assertThat(onEmulator(account, "ecs", "setup", "--name", "shop", "--aws-profile", profile)
                            .out())
                    .startsWith("context shop: profile " + profile + ", region us-east-1; ");
            ok(docker("context", "use", "default"));
            Distribution.Result up = onEmulator(account, "--context", "shop", "ecs", "compose", "up");
            assertThat(up.code()).as(up.err()).isZero();
            assertThat(up.out()).startsWith("hello-web created\nLoadBalancerDNSName ");
            ok(docker("context", "use", "shop"));
            assertThat(onEmulator(account, "ecs", "compose", "down").out()).isEqualTo("hello-web removed\n");
        }

        private Distribution.Result onEmulator(Target account, String... words) {
            return client().with(
                            "AWS_ENDPOINT_URL",
                            account.endpoint().map(Object::toString).getOrElse(""))
                    .with("AWS_CONFIG_FILE", home.resolve("config").toString())
                    .with("AWS_SHARED_CREDENTIALS_FILE", System.getProperty("aws.sharedCredentialsFile"))
                    .run(HELLO, words);
        }
    }

    private static void ok(Distribution.Result result) {
        assertThat(result.code()).as(result.err()).isZero();
    }

    private Distribution.Result docker(String... words) {
        return client().run(HELLO, words);
    }

    private Distribution client() {
        return inHome(Distribution.at(NeedsDocker.Condition.client()
                .orElseThrow(() -> new AssertionError("there is no Docker client on the path (Debian: docker.io)"))));
    }

    private Distribution.Result stowage(String... words) {
        return inHome(Distribution.at(Distribution.folder().resolve("bin/stowage")))
                .run(HELLO, words);
    }

    private Distribution inHome(Distribution distribution) {
        return distribution
                .with("HOME", home.toString())
                .with("DOCKER_CONFIG", home.resolve("docker").toString())
                .with("AWS_EC2_METADATA_DISABLED", "true");
    }
}
