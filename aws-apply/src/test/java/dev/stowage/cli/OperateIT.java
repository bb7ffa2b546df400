package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.apply.DefaultVpc;
import dev.stowage.apply.Emulator;
import dev.stowage.apply.LogWriter;
import dev.stowage.apply.NeedsPython;
import dev.stowage.apply.aws.Target;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Verb;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The operating commands on what up has deployed to the emulator. */
@NeedsPython
@Timeout(120)
class OperateIT {
    private static final Vector<String> IMAGES =
            Vector.of("--image", "vote=v:1", "--image", "result=r:1", "--image", "counter=c:1");

    @TempDir
    Path folder;

    private Target account;

    @BeforeEach
    void deploy() {
        account = Emulator.running().account();
        DefaultVpc.routed(account);
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app created\n");
    }

    @Test
    void listsContainers() throws IOException {
        String table = out("voting-app", "ps");
        assertThat(table.lines().findFirst())
                .get()
                .asString()
                .matches("NAME +IMAGE +COMMAND +SERVICE +CREATED +STATUS +PORTS");
        assertThat(table).containsPattern("(?m)^voting-app-vote-[0-9a-f]{8} +v:1 .* vote +.* ago +Up .*:80->");
        assertThat(table).doesNotContain("InitContainer");

        JsonNode one = json(out("voting-app", "ps", "--format", "json", "db"));
        assertThat(one.path("Service").asText()).isEqualTo("db");
        assertThat(one.path("State").asText()).isEqualTo("running");
        assertThat(out("voting-app", "ps", "--services").lines()).contains("counter", "db", "queue", "result", "vote");
        assertThat(out("voting-app", "ps", "-q", "db")).isEqualTo(one.path("ID").asText() + "\n");
        assertThat(out("voting-app", "ps", "--status", "exited").lines()).hasSize(1);
    }

    @Test
    void needsNoFileWhereANameWillDo() throws IOException {
        assertThat(run(folder, "-p", "voting-app", "ps", "--services").out()).contains("vote\n");
        assertThat(run(folder, "ps", "--stack-name", "voting-app", "--services").out())
                .contains("vote\n");
        CommandLine none = run(folder, "ps");
        assertThat(none.code()).isEqualTo(ExitCode.PROBLEMS);
        CommandLine other = run(folder, "-p", "nothing-here", "ps");
        assertThat(other.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(other.err()).contains("error aws.not-deployed\n  there is no stack nothing-here in us-east-1");
        CommandLine wrong = run(folder, "-p", "other", "ps", "--stack-name", "voting-app");
        assertThat(wrong.err()).contains("aws.stack-not-ours");
        CommandLine misspelled = run(folder, "-p", "voting-app", "ps", "vot");
        assertThat(misspelled.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(misspelled.err()).contains("no such service: vot", "did you mean vote?");
        CommandLine elsewhere = run(folder, "-p", "voting-app", "ps", "--endpoint-url", "http://127.0.0.1:1");
        assertThat(elsewhere.err()).contains("aws.unreachable");

        CommandLine foreign = run(folder, "-p", "other", "down", "--stack-name", "voting-app");
        assertThat(foreign.err()).contains("aws.stack-not-ours");
        assertThat(run(folder, "down", "--stack-name", "voting-app").out()).isEqualTo("voting-app removed\n");
        CommandLine again = run(folder, "-p", "voting-app", "down");
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        assertThat(again.err()).contains("aws.nothing-to-remove");
    }

    @Test
    void listsProjectsAndImages() throws IOException {
        assertThat(run(folder, "ls").out()).containsPattern("voting-app +running\\(\\d+\\) +voting-app\n");
        JsonNode projects = json(run(folder, "ls", "--format", "json").out());
        assertThat(projects.at("/0/Name").asText()).isEqualTo("voting-app");
        assertThat(run(folder, "ls", "-q").out()).isEqualTo("voting-app\n");
        assertThat(out("voting-app", "images", "vote"))
                .containsPattern("(?m)^CONTAINER +REPOSITORY +TAG +IMAGE ID\nvoting-app-vote-[0-9a-f]{8} +v +1 ");
        assertThat(json(out("voting-app", "images", "--format", "json", "vote"))
                        .at("/0/Repository")
                        .asText())
                .isEqualTo("v");
    }

    @Test
    void printsLogs() {
        String vote = task("vote");
        String db = task("db");
        Instant begin = Instant.now().minusSeconds(300);
        try (LogWriter logs = LogWriter.of(account, "/docker-compose/voting-app")) {
            for (int line = 0; line < 5; line++) {
                logs.print("voting-app/vote/" + vote, begin.plusSeconds(line * 10L), "vote " + line);
                logs.print("voting-app/db/" + db, begin.plusSeconds(line * 10L + 5), "db " + line);
            }
        }
        assertThat(out("voting-app", "logs", "--no-log-prefix").lines())
                .containsExactly(
                        "vote 0", "db 0", "vote 1", "db 1", "vote 2", "db 2", "vote 3", "db 3", "vote 4", "db 4");
        assertThat(out("voting-app", "logs", "vote").lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("vote-" + vote.substring(0, 8) + "  | vote "));
        assertThat(out("voting-app", "logs", "--no-log-prefix", "--tail", "1").lines())
                .containsExactly("vote 4", "db 4");
        assertThat(out(
                                "voting-app",
                                "logs",
                                "--no-log-prefix",
                                "--since",
                                begin.plusSeconds(40).toString())
                        .lines())
                .containsExactly("vote 4", "db 4");
        assertThat(out(
                        "voting-app",
                        "logs",
                        "--no-log-prefix",
                        "-t",
                        "--until",
                        begin.plusSeconds(6).toString(),
                        "db"))
                .matches("\\d{4}-\\S+Z db 0\n");
        assertThat(run("voting-app", "logs", "nobody").code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run("voting-app", "logs", "--tail", "some").code()).isEqualTo(ExitCode.MISUSE);
    }

    @Test
    void stopsStartsRestartsAndScales() {
        CommandLine stopped = run("voting-app", "stop", "vote");
        assertThat(stopped.code()).as(stopped.err()).isEqualTo(ExitCode.DONE);
        assertThat(stopped.err()).isEqualTo("vote  stopping\nvote  stopped\n");
        assertThat(out("voting-app", "ps", "--services").lines())
                .doesNotContain("vote")
                .contains("db");

        assertThat(run("voting-app", "start").err()).isEqualTo("vote  starting\nvote  started\n");
        assertThat(out("voting-app", "ps", "--services").lines()).contains("vote");

        assertThat(run("voting-app", "scale", "vote=3").err()).isEqualTo("vote  scaling\nvote  scaled\n");
        assertThat(out("voting-app", "ps", "-q", "vote").lines()).hasSize(3);
        assertThat(out("voting-app", "scale", "--format", "table", "vote=3").lines())
                .hasSize(1);
        assertThat(out("voting-app", "scale", "--format", "{{.Service}} {{.Outcome}}", "vote=2", "db=1"))
                .isEqualTo("vote scaled\n");
        assertThat(out("voting-app", "scale", "--format", "yaml", "vote=3"))
                .isEqualTo("- Service: vote\n  Outcome: scaled\n");
        assertThat(run("voting-app", "scale", "vote=many").code()).isEqualTo(ExitCode.MISUSE);

        String before = task("db");
        CommandLine restarted = run("voting-app", "restart", "db");
        assertThat(restarted.code()).as(restarted.err()).isEqualTo(ExitCode.DONE);
        assertThat(task("db")).isNotEqualTo(before);

        CommandLine all = run("voting-app", "stop");
        assertThat(all.code()).as(all.err()).isEqualTo(ExitCode.DONE);
        assertThat(all.err().indexOf("vote  stopped")).isLessThan(all.err().indexOf("queue  stopping"));
        assertThat(out("voting-app", "ps").lines()).hasSize(1);
        assertThat(all.err())
                .containsPattern(
                        "\nAWS goes on charging for: load balancer, .*volumes; stowage down .*removes the stack, but keeps the volumes\n$");
        assertThat(out("voting-app", "ls")).contains("stopped").isEqualTo(out("voting-app", "ls", "-a"));

        CommandLine again = run(example("voting-app"), HashMap.empty(), IMAGES.prepend("up"));
        assertThat(again.out()).startsWith("voting-app updated\n");
        assertThat(again.err()).contains("vote  new tasks are started\n", "vote  new tasks run\n");
        assertThat(out("voting-app", "ps", "-q", "vote").lines()).hasSize(3);
    }

    @Test
    void tellsWhereAPortIsReached() {
        assertThat(out("voting-app", "port", "vote", "8080")).matches("\\S+:80\n");
        CommandLine none = run("voting-app", "port", "db", "5432");
        assertThat(none.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(none.err()).contains("no load balancer listens for port 5432/tcp of db");
        assertThat(run("voting-app", "port", "vote", "http").code()).isEqualTo(ExitCode.MISUSE);
    }

    @Test
    void printsEvents() {
        run("voting-app", "restart", "db");
        String past = out("voting-app", "events", "--until", Instant.now().toString(), "db");
        assertThat(past).containsPattern("(?m)^\\S+Z service db has ");
        assertThat(out(
                        "voting-app",
                        "events",
                        "--json",
                        "--until",
                        Instant.now().toString(),
                        "db"))
                .contains("\"service\":\"db\"");
    }

    @Test
    void runsCommandsByThePlugIn() throws IOException {
        Path plugin = folder.resolve("session-manager-plugin");
        Files.writeString(plugin, """
                #!/bin/sh
                [ "$1" = --version ] && echo 1.2.650.0 && exit
                printf '%s\\n' "$@" "$AWS_SSM_START_SESSION_RESPONSE" >"${0%/*}/called"
                exit 7
                """);
        Files.setPosixFilePermissions(plugin, PosixFilePermissions.fromString("rwxr-xr-x"));
        CommandLine off = exec("exec", "vote", "ls", "-la");
        assertThat(off.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(off.err()).contains("the tasks of vote take no commands", "x-aws-exec: true");

        CommandLine without = run("voting-app", "exec", "vote", "ls");
        assertThat(without.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(without.err())
                .contains("aws.session-plugin-missing", "Install the Session Manager plugin", "aws.commands-off");
        assertThat(run("voting-app", "exec", "vote").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(run("voting-app", "exec", "--privileged", "vote", "ls").code())
                .isEqualTo(ExitCode.MISUSE);
    }

    @Test
    void runsATaskOnce() throws IOException {
        Emulator.running()
                .plan("[{\"operation\":\"run\",\"family\":\"voting-app-vote\",\"exit\":3,"
                        + "\"print\":[\"one\",\"two\"]}]");
        CommandLine ended = run("voting-app", "run", "--rm", "-e", "NAME=value", "vote", "ls", "-la");
        assertThat(ended.code().number()).as(ended.err()).isEqualTo(3);
        assertThat(ended.out()).isEqualTo("one\ntwo\n");
        CommandLine other = run("voting-app", "run", "-T", "--entrypoint", "sh -c", "vote", "exit 3");
        assertThat(other.code().number()).as(other.err()).isEqualTo(3);
        assertThat(out("voting-app", "run", "-d", "vote")).matches("[0-9a-f-]{32,36}\n");
        JsonNode task = json(out("voting-app", "run", "-d", "--format", "json", "vote"));
        assertThat(task.path("ID").asText()).matches("[0-9a-f-]{32,36}");
        assertThat(task.path("Service").asText()).isEqualTo("vote");
        assertThat(run("voting-app", "run", "vot").err()).contains("no such service: vot");
    }

    private CommandLine exec(String... words) {
        return run(example("voting-app"), HashMap.of("PATH", folder + ":" + System.getenv("PATH")), Vector.of(words));
    }

    /** The number of the newest task of a service. */
    private String task(String service) {
        return out("voting-app", "ps", "-q", service).lines().findFirst().orElseThrow();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private String out(String example, String... words) {
        return out(example, Vector.of(words));
    }

    private String out(String example, Vector<String> words) {
        CommandLine done = run(example(example), HashMap.empty(), words);
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        return done.out();
    }

    private CommandLine run(String example, String... words) {
        return run(example(example), words);
    }

    private CommandLine run(Path directory, String... words) {
        return run(directory, HashMap.empty(), Vector.of(words));
    }

    /** Where to ask stands before a command that ends the options. */
    private CommandLine run(Path directory, HashMap<String, String> environment, Vector<String> words) {
        return CommandLine.run(
                directory,
                environment.put(
                        "AWS_ENDPOINT_URL",
                        account.endpoint().map(Object::toString).getOrElse("")),
                placed(words).toJavaArray(String[]::new));
    }

    private Vector<String> placed(Vector<String> words) {
        Vector<String> place = Vector.of("--aws-profile", account.profile().getOrElse(""), "--region", "us-east-1");
        int verb = words.indexWhere(word -> Verb.named(Vector.of(word)).isDefined());
        return words.insertAll(verb + 1, place);
    }

    private static Path example(String name) {
        return Distribution.root().resolve("examples").resolve(name);
    }
}
