package dev.stowage.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final String HINT = "stowage scale web=1 makes it so; stowage ls lists what is deployed";

    @Test
    void leavesCommandsAsTheyAre_whereTheCallNamesNothing() {
        assertThat(spelled(Program.STOWAGE, HINT)).isEqualTo(HINT);
    }

    @Test
    void staysWithWhatTheCallWasAbout() {
        assertThat(spelled(Program.STOWAGE, HINT, "--aws-profile", "prod", "-f", "my file.yaml", "-f", "b.yaml"))
                .isEqualTo("stowage scale --aws-profile prod --file 'my file.yaml' --file b.yaml web=1 makes it so;"
                        + " stowage ls --aws-profile prod lists what is deployed");
        assertThat(spelled(Program.STOWAGE, HINT, "--stack-name", "other"))
                .isEqualTo("stowage scale --stack-name other web=1 makes it so; stowage ls lists what is deployed");
    }

    /** The variables say which project it is, the profile which services stay. */
    @Test
    void readsTheFilesAsTheCallDid() {
        assertThat(spelled(Program.STOWAGE, "stowage down removes it", "--env-file", "prod.env", "--profile", "jobs"))
                .isEqualTo("stowage down --env-file prod.env --profile jobs removes it");
        assertThat(spelled(Program.STOWAGE, "stowage up deploys it again", "--dialect", "docker-ecs", "-f", "-"))
                .isEqualTo("stowage up --dialect docker-ecs deploys it again");
    }

    @Test
    void addsNothingThatTheHintSays() {
        assertThat(spelled(Program.STOWAGE, "stowage discover --region a -o x.yaml; stowage ps", "--region", "b"))
                .isEqualTo("stowage discover --region a -o x.yaml; stowage ps --region b");
        assertThat(spelled(Program.STOWAGE, "remove it: stowage down --stack-name x", "-p", "shop", "-f", "a.yaml"))
                .isEqualTo("remove it: stowage down --stack-name x");
    }

    @Test
    void asksForAllProjects_whereAListIsOfAll() {
        assertThat(spelled(Program.STOWAGE, "stowage secret ls lists them", "-p", "shop", "--region", "a"))
                .isEqualTo("stowage secret ls --region a lists them");
    }

    /** Where the environment names a project, an empty name asks for all. */
    @Test
    void asksForAllProjects_alsoWhereTheEnvironmentNamesOne() {
        assertThat(spelled(HashMap.of("COMPOSE_PROJECT_NAME", "shop"), Program.STOWAGE, "stowage volume ls lists them"))
                .isEqualTo("stowage volume ls --project-name "
                        + Quoting.ofThisSystem().of("") + " lists them");
    }

    @Test
    void knowsTheProgramFromAPath() {
        assertThat(spelled(Program.STOWAGE, "see /opt/stowage run, or my-stowage up", "--region", "a"))
                .isEqualTo("see /opt/stowage run, or my-stowage up");
    }

    @Test
    void quotesForTheShellThatThereIs() {
        assertThat(Vector.of("a.yaml", "a b", "it's", "", "~").map(Quoting.POSIX::of))
                .containsExactly("a.yaml", "'a b'", "'it'\\''s'", "''", "'~'");
        assertThat(Vector.of("C:\\a\\c.yaml", "C:\\a b\\c.yaml", "").map(Quoting.WINDOWS::of))
                .containsExactly("C:\\a\\c.yaml", "\"C:\\a b\\c.yaml\"", "\"\"");
    }

    /** A context keeps what it is told. */
    @Test
    void addsNothingToCommandsThatDoNotSpeakToAws() {
        assertThat(spelled(Program.STOWAGE, "stowage setup --docker-plugin makes it one", "--region", "eu-west-1"))
                .isEqualTo("stowage setup --docker-plugin makes it one");
    }

    @Test
    void callsTheProgramAsItWasCalled() {
        assertThat(spelled(Program.DOCKER_PLUGIN, "stowage up, then stowage secret ls"))
                .isEqualTo("docker ecs compose up, then docker ecs secret ls");
        assertThat(spelled(Program.DOCKER_PLUGIN, "was not made by stowage upstream"))
                .isEqualTo("was not made by stowage upstream");
    }

    private static String spelled(Program program, String hint, String... words) {
        return spelled(HashMap.empty(), program, hint, words);
    }

    private static String spelled(HashMap<String, String> variables, Program program, String hint, String... words) {
        ProcessContext process = new ProcessContext(
                variables,
                Path.of("/"),
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Vector.empty(),
                Option::none,
                Path.of("/"),
                program);
        return new Spelling(Call.of(Vector.of(words).prepend("up")), process).spelled(hint);
    }
}
