package dev.stowage.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What people are told about projects as they write them. */
class AdviceTest {
    @Test
    void namesTheDomain_whereTheFolderGivesTheProjectItsName() {
        assertThat(hints("""
                        services:
                          web: {image: a, expose: ["80"], environment: {API_URL: "http://api:8080"}}
                          api: {image: b, expose: ["8080"], environment: {WEB_URL: "http://web:80"}}
                        """, EcsProblem.START_ORDER))
                .contains("call api.app.local, which is found at any time")
                .allMatch(hint -> !hint.contains("not shown"));
    }

    @Test
    void saysNothingOfCallers_whereNobodyIsSaidToCall() {
        assertThat(hints("""
                        services:
                          mail: {image: a, expose: ["25"]}
                          idle: {image: b}
                        """, EcsProblem.START_ORDER)).isEmpty();
        assertThat(hints("""
                        services:
                          mail: {image: a, expose: ["25"]}
                          busy: {image: b, command: work}
                        """, EcsProblem.START_ORDER)).hasSize(1);
    }

    @Test
    void keepsASidecarInTheTaskThatRunsOnASchedule() {
        assertThat(hints("""
                        services:
                          job: {image: j, x-aws-schedule: "rate(1 hour)"}
                          side: {image: s, network_mode: "service:job"}
                        """, EcsProblem.ATTRIBUTE_IGNORED)).isEmpty();
        assertThat(hints("""
                        services:
                          job: {image: j, x-aws-schedule: "rate(1 hour)"}
                          web: {image: s, depends_on: [job]}
                        """, EcsProblem.ATTRIBUTE_IGNORED)).containsExactly("remove it");
    }

    @Test
    void saysWhatReplacesAProgramThatAsksDocker() {
        String text = """
                services:
                  proxy:
                    image: docker.io/library/traefik:v3.1
                    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]
                """;
        assertThat(hints(text, EcsProblem.BIND_MOUNT).head()).contains("x-aws-rule: {host: [NAME], priority: N}");
        assertThat(hints(text.replace("library/traefik", "containrrr/watchtower"), EcsProblem.BIND_MOUNT)
                        .head())
                .contains("stowage up");
        assertThat(hints(text.replace("library/traefik", "me/own"), EcsProblem.BIND_MOUNT))
                .containsExactly("remove it");
    }

    @Test
    void tellsOnceWhatIsWrittenOnce() {
        String told = new TextRenderer(Palette.PLAIN).render(problems("""
                x-base: &base {image: a, privileged: true}
                services:
                  web: {<<: *base}
                  api: {<<: *base}
                """));

        assertThat(told.lines().filter(line -> line.contains("ecs.not-on-fargate")))
                .hasSize(1);
    }

    private static Vector<String> hints(String text, ProblemId id) {
        return problems(text).filter(problem -> problem.id() == id).flatMap(Problem::hint);
    }

    private static Vector<Problem> problems(String text) {
        return Stowage.load(ComposeSource.of(text))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .fold(Problems::all, ValidProject::warnings);
    }
}
