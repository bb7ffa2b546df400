package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What up and down tell before anything is sent: there is no way to AWS here. */
class UpCommandTest {
    private static final HashMap<String, String> NOWHERE = HashMap.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1");

    @TempDir
    Path folder;

    @BeforeEach
    void writeAProjectWithAWarning() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "version: '3'\nservices: {web: {image: nginx}}");
    }

    @Test
    void readsWhatIsPipedOnce_forTheServicesThatAreNamedToo() {
        String piped = "services: {web: {image: nginx, expose: [3000x]}, api: {image: nginx}}";
        CommandLine line = CommandLine.piped(piped, folder, NOWHERE, "up", "web", "-f", "-", "--plan");
        assertThat(line.err()).contains("compose.expose-syntax").doesNotContain("compose.empty");
    }

    @Test
    void tellsAProgramWarningsAndErrorsInOneDocument() throws IOException {
        for (String verb : new String[] {"up", "down"}) {
            JsonNode problems = new ObjectMapper()
                    .readTree(run(verb, "--problem-format", "json").err());
            assertThat(problems.findValuesAsText("id"))
                    .startsWith("compose.version-obsolete")
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void takesNoFormBesideAPlan() {
        CommandLine both = run("up", "--plan", "--dry-run", "--format", "json");
        assertThat(both.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(both.err()).contains("--plan prints lines: leave out --dry-run and --format");
        assertThat(run("up", "--plan", "--format", "json").code()).isEqualTo(ExitCode.MISUSE);
    }

    @Test
    void tellsAPersonEachWarningOnce() {
        for (String verb : new String[] {"up", "down"}) {
            assertThat(run(verb).err().split("compose.version-obsolete", -1)).hasSize(2);
        }
    }

    @Test
    void checksImagesWithoutDeployingThem() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {build: .}}");
        assertThat(run("up", "--dry-run", "--image", "garbage").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(run("up", "--dry-run", "--image", "web=x:1").code()).isEqualTo(ExitCode.DONE);
        CommandLine misspelled = run("up", "--dry-run", "--image", "wbe=x:1");
        assertThat(misspelled.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(misspelled.out()).isEmpty();
        assertThat(misspelled.err())
                .contains("service wbe does not ask for an image")
                .contains("did you mean web?");
    }

    @Test
    void checksParametersWithoutDeployingThem() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"),
                "services: {web: {image: nginx}}\n"
                        + "x-aws-cloudformation: {Parameters: {Zone: {Type: String}}, Resources: {LogGroup: {Metadata: {Zone: !Ref Zone}}}}");
        assertThat(run("up", "--dry-run", "--parameter", "Zone").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(run("up", "--dry-run", "--parameter", "Zone=").code()).isEqualTo(ExitCode.DONE);
        CommandLine misspelled = run("up", "--dry-run", "--parameter", "Zome=b");
        assertThat(misspelled.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(misspelled.err())
                .contains("the template has no parameter Zome")
                .contains("did you mean Zone?");
    }

    @Test
    void tellsImagesAndParametersThatNothingAsksForAtOnce() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: nginx}}");
        assertThat(run("up", "--dry-run", "--image", "web=x:1", "--parameter", "Zone=b")
                        .err())
                .contains("service web does not ask for an image")
                .contains("the template has no parameter Zone");
    }

    @Test
    void warnsOfAProfileThatNoServiceHas() {
        assertThat(run("up", "--dry-run", "--profile", "dev").err())
                .contains("warning aws.profile-unused", "no service is in the profile dev", "--aws-profile dev");
        assertThat(run("up", "--dry-run", "--profile", "*").err()).doesNotContain("aws.profile-unused");
        assertThat(CommandLine.run(folder, NOWHERE, "validate", "--profile", "dev")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void suggestsTheProfileThatServicesHave() throws IOException {
        Files.writeString(
                folder.resolve("compose.yaml"), "services: {web: {image: nginx}, job: {image: x, profiles: [batch]}}");
        assertThat(CommandLine.run(folder, NOWHERE, "config", "--profile", "bacth")
                        .err())
                .contains("warning aws.profile-unused", "did you mean batch?");
    }

    /** It would go to another account. */
    @Test
    void refusesAProfileOfAwsInPlaceOfOneOfCompose() throws IOException {
        HashMap<String, String> home = configured();
        for (String verb : new String[] {"up", "down"}) {
            CommandLine refused = CommandLine.run(folder, home, verb, "--region", "eu-west-1", "--profile", "dev");
            assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(refused.err()).contains("error aws.profile-unused").doesNotContain("aws.unreachable");
        }
        assertThat(CommandLine.run(folder, home, "up", "--plan", "--region", "eu-west-1", "--profile", "dev")
                        .err())
                .contains("warning aws.profile-unused");
    }

    /** Where no file says which profiles there are, that of AWS is meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "down -p shop",
                "down --stack-name pr-1",
                "stop -p shop",
                "restart --stack-name pr-1",
                "secret rm key -y",
                "volume rm fs-1 -y"
            })
    void refusesAProfileOfAws_whereNoFileIsRead(String line, @TempDir Path empty) throws IOException {
        CommandLine refused = CommandLine.run(empty, configured(), words(line));
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.err()).contains("error aws.profile-unused").doesNotContain("aws.unreachable");
    }

    @Test
    void refusesAProfileOfAws_alsoWhereAVariableNamesTheProject() throws IOException {
        CommandLine refused = CommandLine.run(folder, configured().put("COMPOSE_PROJECT_NAME", "shop"), words("down"));
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.err()).contains("error aws.profile-unused").doesNotContain("aws.unreachable");
    }

    private HashMap<String, String> configured() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(".aws")).resolve("config"), "[profile dev]\n");
        return NOWHERE.put("HOME", folder.toString());
    }

    private static String[] words(String line) {
        return (line + " --region eu-west-1 --profile dev").split(" ", -1);
    }

    private CommandLine run(String verb, String... more) {
        String[] words = Vector.of(verb, "--region", "eu-west-1", "--aws-profile", "no-such-profile")
                .appendAll(List.of(more))
                .toJavaArray(String[]::new);
        return CommandLine.run(folder, NOWHERE, words);
    }
}
