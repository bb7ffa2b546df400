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

/** The examples from their Compose files to the emulator and back, by the command. */
@NeedsPython
@Timeout(120)
class UpIT {
    private static final Vector<String> IMAGES =
            Vector.of("--image", "vote=v:1", "--image", "result=r:1", "--image", "counter=c:1");

    @TempDir
    Path folder;

    private Target account;

    @BeforeEach
    void takeAnAccount() {
        account = Emulator.running().account();
        DefaultVpc.routed(account);
    }

    @Test
    void deploysChangesAndRemovesAnExample_asAProcess() throws IOException {
        Distribution.Result made = process("up");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("hello-web created\nLoadBalancerDNSName ");
        assertThat(made.err())
                .contains("Cluster  CREATE_COMPLETE  AWS::ECS::Cluster")
                .doesNotContain("SLF4J");

        assertThat(process("up"))
                .matches(again -> again.code() == 0)
                .matches(again -> again.out().startsWith("hello-web unchanged\n"));
        String change = overlay("services: {web: {image: 'nginx:1.29.1-alpine'}}");
        assertThat(process("-f", "compose.yaml", "-f", change, "up").out()).startsWith("hello-web updated\n");
        assertThat(process("down"))
                .matches(gone -> gone.code() == 0)
                .matches(gone -> gone.out().equals("hello-web removed\n"));
        assertThat(process("down"))
                .matches(none -> none.code() == 0)
                .matches(none -> none.out().equals("hello-web absent\n"))
                .matches(none -> none.err().contains("there is no stack hello-web in us-east-1 of account "));
    }

    @Test
    void deploysChangesAndRemovesTheVotingApp() {
        assertThat(out("voting-app", IMAGES.prepend("up")))
                .startsWith("voting-app created\n")
                .containsPattern("(?m)^vote  http://[^:]+:80$")
                .containsPattern("(?m)^result  http://[^:]+:5001$");
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app unchanged\n");
        assertThat(run("voting-app", HashMap.of("CHOICES", "yes,no"), Vector.of("up"))
                        .out())
                .startsWith("voting-app updated\n");
        assertThat(out("voting-app", Vector.of("down"))).isEqualTo("voting-app removed\n");
        assertThat(out("voting-app", Vector.of("down"))).isEqualTo("voting-app absent\n");
    }

    @Test
    void deploysAgainOntoTheVolumeThatARemovalKept() {
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app created\n");
        assertThat(out("voting-app", Vector.of("down"))).isEqualTo("voting-app removed\n");
        CommandLine again = run("voting-app", HashMap.empty(), IMAGES.prepend("up"));
        assertThat(again.out()).startsWith("voting-app created\n");
        assertThat(again.err()).doesNotContain("AWS::EFS::FileSystem").contains("AWS::EFS::MountTarget");
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app unchanged\n");
    }

    @Test
    void removesVolumesOnlyWhereThatIsWanted() {
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app created\n");
        assertThat(out("voting-app", Vector.of("down"))).isEqualTo("voting-app removed\n");
        assertThat(out("voting-app", Vector.of("down", "--volumes"))).isEqualTo("voting-app removed\n");
        assertThat(out("voting-app", Vector.of("down", "--volumes"))).isEqualTo("voting-app absent\n");
        assertThat(run("voting-app", HashMap.empty(), IMAGES.prepend("up")).err())
                .contains("AWS::EFS::FileSystem");
        assertThat(out("voting-app", Vector.of("down", "-v"))).isEqualTo("voting-app removed\n");
        assertThat(out("voting-app", Vector.of("down", "-v"))).isEqualTo("voting-app absent\n");
    }

    @Test
    void removesVolumesOfAProjectByItsNameAlone() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app created\n");
        assertThat(out("voting-app", Vector.of("down"))).isEqualTo("voting-app removed\n");
        assertThat(inFolder(elsewhere, "down", "-v", "-p", "voting-app").out()).isEqualTo("voting-app removed\n");
        assertThat(inFolder(elsewhere, "down", "-v", "-p", "voting-app").out()).isEqualTo("voting-app absent\n");
    }

    @Test
    void givesNewTasksToWhatReadsAChangedSecret() throws IOException {
        Path project = folder.resolve("shop");
        Files.createDirectories(project);
        Files.writeString(project.resolve("compose.yaml"), """
                services:
                  web: {image: nginx, secrets: [key]}
                  other: {image: nginx}
                secrets: {key: {file: ./key.txt}}
                """);
        Files.writeString(project.resolve("key.txt"), "one");
        assertThat(inFolder(project, "up", "--plan").out()).doesNotContain("redeploy");
        assertThat(inFolder(project, "up").out()).startsWith("shop created\n");
        Files.writeString(project.resolve("key.txt"), "two");
        CommandLine plan = inFolder(project, "up", "--plan");
        assertThat(plan.out())
                .contains("redeploy services of stack shop if their secrets or neighbours have changed: WebService\n");
        assertThat(inFolder(project, "up").code()).isEqualTo(ExitCode.DONE);
        Files.delete(project.resolve("key.txt"));
        assertThat(inFolder(project, "up").err()).contains("--keep-secrets");
        assertThat(inFolder(project, "up", "--keep-secrets").out()).startsWith("shop unchanged\n");
    }

    /** Who chose the value may not know of the new default. */
    @Test
    void warnsOfAValueThatStays_inEveryForm() throws IOException {
        Path project = Files.createDirectories(folder.resolve("kept"));
        Files.writeString(project.resolve("compose.yaml"), sized("small"));
        assertThat(inFolder(project, "up", "--parameter", "Size=large").code()).isEqualTo(ExitCode.DONE);
        Files.writeString(project.resolve("compose.yaml"), sized("medium"));
        CommandLine quiet = inFolder(project, "up", "-q");
        assertThat(quiet.code()).as(quiet.err()).isEqualTo(ExitCode.DONE);
        assertThat(quiet.err()).startsWith("warning aws.value-kept\n").contains("help: give --parameter Size=VALUE");
        for (String format : Vector.of("json", "sarif")) {
            assertThat(inFolder(project, "up", "--plan", "--problem-format", format)
                            .err())
                    .contains("aws.value-kept", "--parameter Size=");
        }
        assertThat(inFolder(project, "down").out()).startsWith("kept removed\n");
    }

    private static String sized(String usual) {
        return """
                services: {web: {image: nginx}}
                x-aws-cloudformation:
                  Parameters: {Size: {Type: String, Default: %s}}
                """.formatted(usual);
    }

    /** The web waits for a migration, which ends as the emulator is told. */
    @Test
    void runsATaskBetweenTheStagesAndGoesOnOnlyWhenItEndsWell() throws IOException {
        Path project = folder.resolve("staged");
        Files.createDirectories(project);
        Files.writeString(project.resolve("compose.yaml"), """
                services:
                  migrate: {image: nginx}
                  web:
                    image: nginx
                    depends_on: {migrate: {condition: service_completed_successfully}}
                """);
        Emulator.running()
                .plan("[{\"operation\":\"run\",\"family\":\"staged-migrate\",\"seconds\":0.1,\"exit\":3,"
                        + "\"print\":[\"no such table\"]}]");
        assertThat(inFolder(project, "up", "--plan").out()).contains("run the task of service migrate");
        CommandLine failed = inFolder(project, "up");
        assertThat(failed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(failed.err())
                .contains("aws.task-failed", "container migrate exited with 3", "MigrateTaskDefinition")
                .contains("\n  | no such table\n")
                .doesNotContain("AWS::ECS::Service");
        assertThat(inFolder(project, "up").err()).as("again").contains("container migrate exited with 3");
        assertThat(inFolder(project, "down").out()).startsWith("staged removed\n");
    }

    @Test
    void deploysWhatWaitsForATaskThatEndsWell() throws IOException {
        Path project = folder.resolve("prepared");
        Files.createDirectories(project);
        Files.writeString(project.resolve("compose.yaml"), """
                services:
                  migrate: {image: nginx}
                  web:
                    image: nginx
                    depends_on: {migrate: {condition: service_completed_successfully}}
                """);
        Emulator.running().plan("[{\"operation\":\"run\",\"family\":\"prepared-migrate\",\"seconds\":0.1,\"exit\":0}]");
        CommandLine done = inFolder(project, "up");
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).startsWith("prepared created\n");
        assertThat(done.err()).contains("WebService");
        assertThat(inFolder(project, "up").out()).startsWith("prepared unchanged\n");
        assertThat(inFolder(project, "down").out()).startsWith("prepared removed\n");
    }

    private CommandLine inFolder(Path project, String... words) {
        return CommandLine.run(
                project,
                HashMap.of("AWS_ENDPOINT_URL", endpoint()),
                Vector.of(words).appendAll(place()).toJavaArray(String[]::new));
    }

    @Test
    void namesEachServiceWhoseImageIsMissing() {
        CommandLine without = run("voting-app", "up", "--image", "vote=v:1");
        assertThat(without.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(without.err())
                .contains("service result is only built here", "--image counter=REGISTRY/NAME:TAG")
                .doesNotContain("service vote");
        assertThat(out("voting-app", Vector.of("down"))).isEqualTo("voting-app absent\n");
    }

    @Test
    void keepsTheDeployedImageUntilAnotherIsGiven() {
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app created\n");
        assertThat(out("voting-app", Vector.of("up"))).startsWith("voting-app unchanged\n");
        assertThat(out("voting-app", Vector.of("up", "--image", "vote=v:2"))).startsWith("voting-app updated\n");
        assertThat(out("voting-app", Vector.of("up"))).startsWith("voting-app unchanged\n");
        assertThat(out("voting-app", IMAGES.prepend("up"))).startsWith("voting-app updated\n");
    }

    @Test
    void refusesAnImageThatNothingAsksFor() {
        CommandLine refused = run("hello-web", "up", "--image", "web=w:1");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.err()).contains("service web does not ask for an image");
    }

    @Test
    void removesWhatCouldNotBeCreatedAndSaysWhy() throws IOException {
        Emulator.running()
                .plan("[{\"stack\":\"up-fails\",\"resource\":\"WebService\",\"operation\":\"create\","
                        + "\"fail\":\"no capacity today\"}]");
        CommandLine failed = run("hello-web", "up", "--stack-name", "up-fails");
        assertThat(failed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .contains("stack up-fails could not be created: WebService (AWS::ECS::Service): ")
                .contains("no capacity today")
                .contains("up-fails  DELETE_COMPLETE");
        assertThat(out("hello-web", Vector.of("down", "--stack-name", "up-fails")))
                .isEqualTo("up-fails absent\n");
    }

    @Test
    void rollsBackWhatCouldNotBeUpdatedAndSaysWhy() throws IOException {
        assertThat(out("hello-web", Vector.of("up", "--stack-name", "up-stays")))
                .startsWith("up-stays created\n");
        Emulator.running()
                .plan("[{\"stack\":\"up-stays\",\"resource\":\"LateService\",\"operation\":\"create\","
                        + "\"fail\":\"not this one\"}]");
        String change = overlay("services: {late: {image: 'nginx:1.29-alpine'}}");
        CommandLine failed = run("hello-web", "-f", "compose.yaml", "-f", change, "up", "--stack-name", "up-stays");
        assertThat(failed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(failed.err()).contains("stack up-stays could not be updated", "not this one", "rolled back");
        assertThat(out("hello-web", Vector.of("up", "--stack-name", "up-stays")))
                .startsWith("up-stays unchanged\n");
        assertThat(out("hello-web", Vector.of("down", "--stack-name", "up-stays")))
                .isEqualTo("up-stays removed\n");
    }

    @Test
    void asksOnATerminalBeforeSomethingIsRemoved() throws IOException {
        String change = overlay("services: {late: {image: 'nginx:1.29-alpine'}}");
        assertThat(out("hello-web", Vector.of("-f", "compose.yaml", "-f", change, "up")))
                .startsWith("hello-web created\n");

        assertThat(out("hello-web", Vector.of("-f", "compose.yaml", "-f", change, "up", "--plan")))
                .startsWith("nothing to change in stack hello-web in ");
        assertThat(out("hello-web", Vector.of("up", "--plan")))
                .startsWith("stack hello-web in ")
                .contains("\n- LateService  AWS::ECS::Service\n", "make change set ");

        CommandLine declined = typed("n\n", "up");
        assertThat(declined.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(declined.err())
                .contains("These changes of stack hello-web in us-east-1 of account ")
                .contains("  remove          LateService  AWS::ECS::Service\n", "Go on? [y/N] ")
                .contains("aws.declined\n  stack hello-web was left as it is\n");
        assertThat(typed("y\n", "up").out()).startsWith("hello-web updated\n");

        assertThat(typed("", "down").code()).isEqualTo(ExitCode.PROBLEMS);
        CommandLine sure = typed("", "down", "--yes");
        assertThat(sure.out()).isEqualTo("hello-web removed\n");
        assertThat(sure.err()).doesNotContain("Go on?");
        assertThat(typed("", "down").out()).isEqualTo("hello-web absent\n");
    }

    @Test
    void goesOnWatchingWhatAnInterruptedRunBegan() throws IOException {
        Emulator.running().plan("[{\"stack\":\"up-slow\",\"operation\":\"create\",\"seconds\":0.5}]");
        Distribution.Result interrupted = start("up", "--stack-name", "up-slow")
                .until("CREATE_IN_PROGRESS")
                .interrupt()
                .end();
        assertThat(interrupted.code()).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(interrupted.out()).isEmpty();
        assertThat(interrupted.err())
                .contains("error aws.interrupted\n  interrupted: stack up-slow is still in state CREATE_IN_PROGRESS\n")
                .contains("run the same command again to go on watching");
        assertThat(out("hello-web", Vector.of("up", "--stack-name", "up-slow"))).startsWith("up-slow created\n");
    }

    @Test
    void begunOnly_goesOnByItself() {
        CommandLine begun = run("hello-web", "up", "--detach", "--stack-name", "up-begun");
        assertThat(begun.code()).as(begun.err()).isEqualTo(ExitCode.DONE);
        assertThat(begun.out()).startsWith("up-begun started\n");
        assertThat(out("hello-web", Vector.of("up", "--stack-name", "up-begun")))
                .containsPattern("^up-begun (created|unchanged)\n");
    }

    @Test
    void printsThePlanAndChangesNothing() {
        assertThat(out("hello-web", Vector.of("up", "--plan"))).matches("""
                        stack hello-web in [a-z0-9-]+ of account [0-9]{12}
                        (?:\\+ \\w+  AWS::\\w+::\\w+
                        )+make change set stowage-[0-9a-f]{32} of stack hello-web \\(create\\)
                        execute change set stowage-[0-9a-f]{32} of stack hello-web
                        watch stack hello-web until it is created
                        [0-9]+ to add, 0 to change, 0 to remove
                        """);
        assertThat(out("hello-web", Vector.of("down"))).isEqualTo("hello-web absent\n");
    }

    @Test
    void printsWhatItWouldSend() {
        String sent = out("hello-web", Vector.of("convert", "--discover"));
        assertThat(sent).contains("vpc-").doesNotContain("VpcId:\n    Type:");
        assertThat(out("hello-web", Vector.of("up", "--dry-run", "--discover"))).isEqualTo(sent);
        assertThat(out("hello-web", Vector.of("down"))).isEqualTo("hello-web absent\n");
    }

    @Test
    void deploysNamedServicesWithWhatTheyDependOn() {
        Vector<String> up = IMAGES.prepend("up");
        assertThat(out("voting-app", up.append("counter"))).startsWith("voting-app created\n");
        CommandLine rest = run("voting-app", HashMap.empty(), up);
        assertThat(rest.out()).startsWith("voting-app updated\n");
        assertThat(rest.err()).contains("VoteService").doesNotContain("to remove  ");
        assertThat(out("voting-app", up.append("vote"))).startsWith("voting-app unchanged\n");
        CommandLine unknown = run("voting-app", HashMap.empty(), up.append("voet"));
        assertThat(unknown.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(unknown.err()).contains("there is no service voet", "did you mean vote?");
    }

    @Test
    void tellsOnceOfALimitThatTheTemplatePasses() throws IOException {
        String services = Vector.range(0, 200)
                .map(number -> "s" + number + ": {image: nginx}")
                .mkString("services: {", ", ", "}");
        CommandLine refused = run("hello-web", "-f", "compose.yaml", "-f", overlay(services), "up");
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.err()).containsOnlyOnce("cfn.too-many-resources");
    }

    @Test
    void givesUpWatchingAtItsTime() throws IOException {
        Emulator.running().plan("[{\"stack\":\"up-late\",\"operation\":\"create\",\"seconds\":0.5}]");
        CommandLine late = run("hello-web", "up", "--stack-name", "up-late", "--timeout", "1s");
        assertThat(late.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(late.err()).contains("aws.timed-out", "run the same command again");
        assertThat(out("hello-web", Vector.of("up", "--stack-name", "up-late"))).startsWith("up-late created\n");
    }

    @Test
    void takesTheAddressOfAwsFromTheCommandLine() {
        CommandLine done = CommandLine.run(
                folder("hello-web"),
                HashMap.empty(),
                Vector.of("up", "--plan", "--tag", "team=red", "--endpoint-url", endpoint())
                        .appendAll(place())
                        .toJavaArray(String[]::new));
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void showsNoSecret() throws IOException {
        String secret = Files.readString(folder("voting-app").resolve("db_password.txt"))
                .strip();
        CommandLine up = run("voting-app", HashMap.empty(), IMAGES.prepend("up"));
        assertThat(up.code()).isEqualTo(ExitCode.DONE);
        assertThat(up.out() + up.err()).doesNotContain(secret);
    }

    /** A Compose file that is merged over that of an example. */
    private String overlay(String text) throws IOException {
        return Files.writeString(folder.resolve("overlay.yaml"), text).toString();
    }

    private String out(String example, Vector<String> words) {
        CommandLine done = run(example, HashMap.empty(), words);
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        return done.out();
    }

    private CommandLine run(String example, String... words) {
        return run(example, HashMap.empty(), Vector.of(words));
    }

    private CommandLine run(String example, HashMap<String, String> environment, Vector<String> words) {
        return CommandLine.run(
                folder(example),
                environment.put("AWS_ENDPOINT_URL", endpoint()),
                words.appendAll(place()).toJavaArray(String[]::new));
    }

    /** The smallest example with somebody at a terminal. */
    private CommandLine typed(String answer, String... words) {
        return CommandLine.typed(
                folder("hello-web"),
                HashMap.of("AWS_ENDPOINT_URL", endpoint()),
                answer,
                Vector.of(words).appendAll(place()).toJavaArray(String[]::new));
    }

    /** The smallest example by the distribution. */
    private Distribution.Result process(String... words) {
        return start(words).end();
    }

    private Distribution.Running start(String... words) {
        return Distribution.at(Distribution.folder().resolve("bin/stowage"))
                .with("AWS_ENDPOINT_URL", endpoint())
                .with("AWS_SHARED_CREDENTIALS_FILE", System.getProperty("aws.sharedCredentialsFile"))
                .start(folder("hello-web"), Vector.of(words).appendAll(place()).toJavaArray(String[]::new));
    }

    private Vector<String> place() {
        return Vector.of("--aws-profile", account.profile().getOrElse(""), "--region", "us-east-1");
    }

    private String endpoint() {
        return account.endpoint().map(Object::toString).getOrElse("");
    }

    private static Path folder(String example) {
        return Distribution.root().resolve("examples").resolve(example);
    }
}
