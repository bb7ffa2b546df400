package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.docker.DockerPlugin;
import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Verb;
import dev.stowage.cli.print.Version;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of the Docker client, in this JVM; {@link DockerIT} has the client itself. */
class DockerPluginTest {
    @TempDir
    Path home;

    /** Where there are no credentials, the SDK would look for those of a machine on AWS. */
    @BeforeAll
    static void stayOnThisMachine() {
        System.setProperty("aws.disableEc2Metadata", "true");
    }

    @Test
    void takesOffTheWordsOfTheClient() {
        String version = "stowage " + Version.text() + "\n";
        assertThat(run("ecs", "version").out()).isEqualTo(version);
        assertThat(run("--context", "default", "-D", "-l", "debug", "--tlsverify", "ecs", "version")
                        .out())
                .isEqualTo(version);
        assertThat(run("-H", "tcp://host", "ecs", "compose", "version").out()).isEqualTo(version);
    }

    @Test
    void takesComposeAsAWordBeforeCommandsOfAProject() throws IOException {
        Files.writeString(home.resolve("shop.yaml"), "services: {web: {image: nginx}}");
        CommandLine plain = CommandLine.run(home, HashMap.of("HOME", home.toString()), "-f", "shop.yaml", "convert");
        assertThat(plain.code()).isEqualTo(ExitCode.DONE);
        assertThat(run("ecs", "compose", "-f", "shop.yaml", "convert")).isEqualTo(plain);
        assertThat(run("ecs", "-f", "shop.yaml", "compose", "convert")).isEqualTo(plain);
        assertThat(run("ecs", "-f", "shop.yaml", "compose", "-p", "x", "config", "--services")
                        .out())
                .isEqualTo("web\n");
        assertThat(run("ecs", "convert", "-f", "shop.yaml")).isEqualTo(plain);
    }

    @Test
    void goesByTheContextOfTheClient() {
        assertThat(run("--context", "there", "ecs", "secret", "ls").err()).contains("there is no Docker context there");
        assertThat(run("-cthere", "ecs", "context", "show").out()).isEqualTo("there\n");
        assertThat(run("ecs", "--context", "there", "context", "show").out()).isEqualTo("there\n");
        Path elsewhere = home.resolve("elsewhere");
        run("--config", elsewhere.toString(), "ecs", "setup", "--from-env", "--region", "eu-west-1");
        assertThat(elsewhere.resolve("config.json")).exists();
        assertThat(run("--config", elsewhere.toString(), "ecs", "context", "show")
                        .out())
                .isEqualTo("ecs\n");
        assertThat(run("--config", elsewhere.toString(), "-H", "tcp://x", "ecs", "context", "show")
                        .out())
                .isEqualTo("default\n");
    }

    @Test
    void saysWhenTheContextIsOfAnotherType() {
        CommandLine listed = run("ecs", "secret", "ls", "--region", "eu-west-1");
        assertThat(listed.err())
                .startsWith("docker ecs: the context default is not of type ecs, so AWS's own configuration decides;"
                        + " docker ecs setup makes one\n");
        assertThat(run("ecs", "secret", "ls", "--region", "eu-west-1", "--aws-profile", "none")
                        .err())
                .doesNotContain("docker ecs:");
        assertThat(run("ecs", "secret", "ls", "--region", "eu-west-1", "--problem-format", "json")
                        .err())
                .startsWith("{");
        assertThat(CommandLine.run(home, unreachable(), "secret", "ls", "--region", "eu-west-1")
                        .err())
                .doesNotContain("of type ecs");
    }

    @Test
    void helpsInTheWordsOfItsUser() {
        String all = run("ecs", "--help").out();
        assertThat(all)
                .startsWith("Usage: docker ecs [OPTION...] COMMAND\n")
                .contains("\n  compose up ", "\n  setup ", "docker ecs compose up --dry-run")
                .doesNotContain("stowage up");
        assertThat(run("ecs").out()).isEqualTo(all);
        assertThat(run("help", "ecs").out()).isEqualTo(all);
        String compose = run("ecs", "compose").out();
        assertThat(compose)
                .startsWith("Usage: docker ecs compose COMMAND [OPTION...]\n")
                .contains("\n  compose up ", "before the command:\n", "\n      --region REGION ", " --dry-run ")
                .doesNotContain("secret");
        assertThat(run("--context", "x", "ecs", "compose", "--help").out()).isEqualTo(compose);
        assertThat(run("ecs", "compose", "up", "--help").out())
                .startsWith("Usage: docker ecs compose up [OPTION...] [SERVICE...]\n")
                .isEqualTo(run("ecs", "help", "compose", "up").out())
                .isEqualTo(run("help", "ecs", "up").out());
        assertThat(run("ecs", "context", "--help").out()).startsWith("Usage: docker ecs context COMMAND [OPTION...]\n");
    }

    @Test
    void tellsMistakesInTheWordsOfItsUser() {
        assertThat(run("ecs", "compose", "convert", "--formt")).isEqualTo(new CommandLine(ExitCode.MISUSE, "", """
                        docker ecs: unknown option --formt; did you mean --format?
                        Try 'docker ecs compose convert --help'.
                        """));
        assertThat(run("ecs", "setpu").err()).startsWith("docker ecs: unknown command setpu; did you mean setup?\n");
        assertThat(run("--nothing", "ecs", "up").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(run("other").code()).isEqualTo(ExitCode.MISUSE);
    }

    @Test
    void namesCommandsInsteadOfThoseOfDockerComposeAsItsUserTypesThem() {
        assertThat(run("ecs", "compose", "pause").err())
                .startsWith("docker ecs: ECS pauses no tasks: docker ecs compose stop ends them, and"
                        + " docker ecs compose start runs them again\n");
    }

    @Test
    void takesOptionsBeforeAndAfterCompose() {
        assertThat(call("ecs", "compose", "-f", "a.yaml", "convert").all(Flag.FILE))
                .containsExactly("a.yaml");
        Invocation around = call("ecs", "--region", "eu-west-1", "compose", "-p", "x", "up", "web");
        assertThat(around.verb()).isEqualTo(Verb.UP);
        assertThat(around.one(Flag.REGION)).containsExactly("eu-west-1");
        assertThat(around.one(Flag.PROJECT_NAME)).containsExactly("x");
        assertThat(around.operands()).containsExactly("web");
        Invocation up = call("ecs", "--context", "x", "compose", "-f", "a.yaml", "up");
        assertThat(up.verb()).isEqualTo(Verb.UP);
        assertThat(up.one(Flag.CONTEXT)).containsExactly("x");
        assertThat(up.all(Flag.FILE)).containsExactly("a.yaml");
        assertThat(call("ecs", "compose", "--region", "eu-west-1", "--help").has(Flag.HELP))
                .isTrue();
        assertThat(suggested("ecs", "compose", "--reg")).containsExactly("--region");
        assertThat(suggested("ecs", "compose", "--region", "eu-west-1", "conv")).containsExactly("convert");
    }

    @Test
    void suggestsCommandsFlagsAndValues() {
        assertThat(suggested("ecs", ""))
                .contains("compose", "setup", "context", "doctor")
                .doesNotContain("context ls");
        assertThat(suggested("ecs", "compose", ""))
                .contains("up", "down", "convert")
                .doesNotContain("setup", "compose");
        assertThat(suggested("ecs", "compose", "conv")).containsExactly("convert");
        assertThat(suggested("ecs", "context", "")).containsExactly("create", "ls", "use", "show", "rm");
        assertThat(suggested("ecs", "compose", "up", "--dry")).containsExactly("--dry-run");
        assertThat(suggested("ecs", "compose", "convert", "--format", "")).containsExactly("yaml", "json");
        assertThat(suggested("ecs", "compose", "convert", "--format=y")).containsExactly("yaml");
        assertThat(suggested("ecs", "compose", "--ansi=")).containsExactly("auto", "never", "always");
        assertThat(suggested("ecs", "compose", "up", "--dry-run=", "--nothing=y"))
                .isEmpty();
        assertThat(suggested("ecs", "completion", "")).containsExactly("bash", "zsh");
        run("ecs", "setup", "--from-env", "--region", "eu-west-1");
        assertThat(suggested("ecs", "context", "use", "")).containsExactly("default", "ecs");
        assertThat(suggested("ecs", "--context", "e")).containsExactly("ecs");
    }

    @Test
    void leavesTheScriptToDocker() {
        assertThat(run("ecs", "completion", "fish").err())
                .startsWith("docker ecs: docker completion fish prints the script for docker ecs, too\n");
    }

    @Test
    void suggestsServicesOfTheFiles() throws IOException {
        Files.writeString(home.resolve("compose.yaml"), """
                services:
                  web: {image: "nginx:${TAG:?say which}", depends_on: {db: wrong}}
                  worker: {image: 7, profiles: [jobs]}
                """);
        for (String verb : Vector.of("up", "ps", "logs", "restart", "stop", "start", "exec", "run", "port", "images")) {
            assertThat(suggested("ecs", "compose", verb, "")).as(verb).containsExactly("web", "worker");
        }
        assertThat(suggested("ecs", "compose", "logs", "-f", "web", "w")).containsExactly("worker");
        assertThat(run("__complete", "ecs", "compose", "scale", "web=2", "").out())
                .isEqualTo("worker=\t\n:6\n");
        assertThat(suggested("ecs", "compose", "exec", "web", "")).isEmpty();
        assertThat(suggested("ecs", "compose", "down", "")).isEmpty();
    }

    @Test
    void suggestsServicesOfTheFilesThatAreNamed() throws IOException {
        Files.writeString(home.resolve("shop.yaml"), "services: {cart: {image: nginx}}");
        Files.writeString(home.resolve("broken.yaml"), "services: [");
        assertThat(suggested("ecs", "compose", "-f", "shop.yaml", "logs", "")).containsExactly("cart");
        for (String file : Vector.of("broken.yaml", "none.yaml", "-")) {
            assertThat(run("__complete", "ecs", "compose", "-f", file, "logs", ""))
                    .isEqualTo(new CommandLine(ExitCode.DONE, ":0\n", ""));
        }
        assertThat(run("__complete", "ecs", "compose", "logs", ""))
                .isEqualTo(new CommandLine(ExitCode.DONE, ":0\n", ""));
    }

    @Test
    void explainsAGroupByItsCommands() {
        assertThat(run("__complete", "ecs", "contex").out()).isEqualTo("context\tcreate, ls, use, show, rm\n:4\n");
    }

    @Test
    void saysWhatTheShellDoesNext() {
        assertThat(run("__complete", "ecs", "compose", "conv").out())
                .isEqualTo("convert\tPrint the CloudFormation template of the project\n:4\n");
        assertThat(run("__completeNoDesc", "ecs", "compose", "-f", "").out()).isEqualTo(":0\n");
        assertThat(run("__complete", "ecs", "volum").out()).isEqualTo("volume\tls, rm\n:4\n");
    }

    private Vector<String> suggested(String... words) {
        return Vector.ofAll(run(Vector.of(words).prepend("__complete").toJavaArray(String[]::new))
                        .out()
                        .lines()
                        .toList())
                .dropRight(1)
                .map(line -> line.substring(0, line.indexOf('\t')));
    }

    /** What arrives of a command line behind the words of the client. */
    private Invocation call(String... words) {
        List<Invocation> arrived = new ArrayList<>();
        DockerPlugin plugin = new DockerPlugin((own, process) -> {
            arrived.add(Call.of(own));
            return ExitCode.DONE;
        });
        plugin.run(Vector.of(words), ProcessContext.ofProcess(OutputStream.nullOutputStream()));
        return arrived.get(0);
    }

    private CommandLine run(String... words) {
        return CommandLine.run(
                home,
                unreachable(),
                Vector.of(words).prepend("docker-cli-plugin").toJavaArray(String[]::new));
    }

    private HashMap<String, String> unreachable() {
        return HashMap.of("HOME", home.toString(), "AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    }
}
