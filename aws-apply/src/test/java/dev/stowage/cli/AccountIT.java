package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.DefaultVpc;
import dev.stowage.apply.Emulator;
import dev.stowage.apply.NeedsPython;
import dev.stowage.apply.aws.Target;
import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands about what an account holds beside stacks. */
@NeedsPython
@Timeout(300)
class AccountIT {
    private static final String SECRET = "correct horse";

    @TempDir
    Path folder;

    private Target account;

    @BeforeEach
    void takeAnAccount() {
        account = Emulator.running().account();
        DefaultVpc.routed(account);
    }

    @Test
    void keepsListsShowsAndRemovesSecrets() throws IOException {
        Files.writeString(folder.resolve("token.txt"), SECRET);
        String arn =
                out("", "secret", "create", "token", "token.txt", "-p", "shop").strip();
        assertThat(arn).startsWith("arn:aws:secretsmanager:us-east-1:").contains(":secret:token");
        String other = out(SECRET + "2", "secret", "create", "other", "-").strip();

        assertThat(out("", "secret", "ls"))
                .startsWith("ID ")
                .containsPattern(arn + " +token +shop\n")
                .containsPattern(other + " +other +\n");
        assertThat(out("", "secret", "ls", "-p", "shop", "-q")).isEqualTo(arn + "\n");
        assertThat(out("", "secret", "ls", "-p", "shop", "--format", "json"))
                .isEqualTo("[\n  {\n    \"ID\": \"" + arn
                        + "\",\n    \"Name\": \"token\",\n    \"Project\": \"shop\"\n  }\n]\n");
        assertThat(out("", "secret", "inspect", "token"))
                .isEqualTo("{\n  \"ID\": \"" + arn + "\",\n  \"Name\": \"token\",\n  \"Tags\": {\n"
                        + "    \"com.docker.compose.project\": \"shop\"\n  }\n}\n");

        assertThat(run("", "secret", "create", "token", "token.txt").err()).contains("error aws.request-refused");
        assertThat(out("", "secret", "rm", "token", "--recover")).isEqualTo("token\n");
        assertThat(out("", "secret", "rm", "other", "--force-delete-without-recovery"))
                .isEqualTo("other\n");
        assertThat(out("", "secret", "ls", "-q")).isEmpty();
        assertThat(run("", "secret", "inspect", "other").err()).contains("there is no secret other");
    }

    @Test
    void tellsNoSecret() throws IOException {
        Files.writeString(folder.resolve("token.txt"), SECRET);
        for (String[] words : new String[][] {
            {"secret", "create", "token", "token.txt"},
            {"secret", "create", "token", "token.txt"},
            {"secret", "inspect", "token"},
            {"secret", "ls"},
            {"secret", "rm", "token"},
        }) {
            CommandLine done = run("", words);
            assertThat(done.out() + done.err()).doesNotContain(SECRET);
        }
    }

    @Test
    void asksBeforeASecretIsLost() {
        out("x", "secret", "create", "token");
        String ever = "--force-delete-without-recovery";
        CommandLine refused = typed("n\n", "secret", "rm", "token", ever);
        assertThat(refused.err())
                .containsPattern(
                        "^This deletes secret token for ever, in us-east-1 of account \\d+\\.\nGo on\\? \\[y/N] ")
                .contains("aws.declined", "nothing was done to token");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed("y\n", "secret", "rm", "nobody", ever).err())
                .contains("there is no secret nobody")
                .doesNotContain("Go on?");
        assertThat(typed("y\n", "secret", "rm", "token", ever).out()).isEqualTo("token\n");
    }

    @Test
    void listsAndRemovesVolumesThatNoStackHas() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: keep
                services:
                  db:
                    image: postgres
                    volumes: ["data:/data"]
                volumes: {data: {}}
                """);
        assertThat(out("", "up")).startsWith("keep created\n");
        String id = out("", "volume", "ls", "-p", "keep", "-q").strip();
        assertThat(id).startsWith("fs-");
        assertThat(out("", "volume", "ls")).containsPattern(id + " .* keep +keep +data\n");
        assertThat(run("", "volume", "rm", id).err()).contains("error aws.volume-in-use");
        assertThat(out("", "down")).isEqualTo("keep removed\n");
        CommandLine declined = typed("", "volume", "rm", id);
        assertThat(declined.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(declined.err())
                .startsWith("This deletes volume data of project keep (" + id + ") with all that is in it,");
        assertThat(out("", "volume", "rm", id)).isEqualTo(id + "\n");
        assertThat(out("", "volume", "ls", "-q")).isEmpty();
    }

    @Test
    void discoversWhatTheEnvironmentFileSays() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: hello
                services:
                  web:
                    image: nginx
                    ports: ["80:80"]
                """);
        assertThat(out("", "discover", "-o", "found.yaml")).isEmpty();
        assertThat(folder.resolve("found.yaml"))
                .content()
                .startsWith("region: us-east-1\nvpc:\n  id: vpc-")
                .contains("public: true");
        assertThat(CommandLine.run(folder, "convert", "--environment", "found.yaml"))
                .matches(converted -> converted.code() == ExitCode.DONE)
                .matches(converted -> !converted.out().contains("Parameters:"));
    }

    @Test
    void discoversWhatTheRetiredIntegrationAskedFor() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: learn
                services:
                  model:
                    image: nginx
                    deploy: {resources: {reservations: {devices: [{capabilities: [gpu], count: 1}]}}}
                """);
        assertThat(out("", "discover", "--dialect", "docker-ecs", "--no-resolve-digests"))
                .contains("gpu_ami: ami-0123456789abcdef0\n")
                .doesNotContain("images:");
    }

    @Test
    void findsOutThatSomethingIsNotThere() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: hello
                x-aws-cluster: nowhere
                x-aws-vpc: vpc-0badc0de
                x-aws-loadbalancer: nobody
                services:
                  web:
                    image: nginx
                    ports: ["80:80"]
                    networks: [old]
                    volumes: ["data:/data"]
                networks: {old: {external: true, name: sg-0badc0de}}
                volumes: {data: {external: true, name: fs-0badc0de}}
                """);
        assertThat(out("", "discover", "--dialect", "docker-ecs", "--no-resolve-digests"))
                .isEqualTo("region: us-east-1\n");
    }

    @Test
    void findsNothingInTheWayOfDeploying() {
        CommandLine examined = run("", "doctor");
        assertThat(examined.out().replaceAll(" +", " "))
                .contains("ok reachability AWS answers\n")
                .contains("ok credentials account 1000000000")
                .contains("ok region us-east-1\n")
                .contains("ok rights: ecs may be read and changed\n")
                .contains("note quota: networks not known; GetServiceQuota failed: ")
                .containsPattern("ok default network vpc-\\S+ with \\d public subnets in \\d zones\n");
        assertThat(examined.code()).as(examined.out() + examined.err()).isEqualTo(ExitCode.DONE);
        assertThat(run("", "doctor", "--format", "json").out()).contains("\"Subject\": \"credentials\"");
    }

    @Test
    void saysWhatStandsInTheWay() {
        CommandLine lost = CommandLine.run(
                folder,
                HashMap.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
                place("doctor").toJavaArray(String[]::new));
        assertThat(lost.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(lost.out())
                .startsWith("problem  reachability ")
                .contains("; check the network and the endpoint http://127.0.0.1:1\n")
                .doesNotContain("credentials");
        CommandLine nobody =
                CommandLine.run(folder, endpoint(), "doctor", "--aws-profile", "nobody", "--region", "us-east-1");
        assertThat(nobody.out())
                .contains("problem  credentials ")
                .contains("the AWS configuration has no profile nobody")
                .doesNotContain("rights");
        CommandLine elsewhere = CommandLine.run(
                folder,
                endpoint(),
                "doctor",
                "--aws-profile",
                account.profile().getOrElse(""),
                "--region",
                "xx-nowhere-1");
        assertThat(elsewhere.out()).contains("xx-nowhere-1 is no region that this account can use");
    }

    private String out(String input, String... words) {
        CommandLine done = run(input, words);
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        return done.out();
    }

    private CommandLine run(String input, String... words) {
        return CommandLine.piped(input, folder, endpoint(), place(words).toJavaArray(String[]::new));
    }

    private CommandLine typed(String text, String... words) {
        return CommandLine.typed(folder, endpoint(), text, place(words).toJavaArray(String[]::new));
    }

    private Vector<String> place(String... words) {
        return Vector.of(words)
                .appendAll(Vector.of("--aws-profile", account.profile().getOrElse(""), "--region", "us-east-1"));
    }

    private HashMap<String, String> endpoint() {
        return HashMap.of(
                "AWS_ENDPOINT_URL", account.endpoint().map(Object::toString).getOrElse(""), "HOME", folder.toString());
    }
}
