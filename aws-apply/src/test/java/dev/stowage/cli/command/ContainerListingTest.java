package dev.stowage.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.apply.operate.Container;
import dev.stowage.apply.operate.Container.Health;
import dev.stowage.apply.operate.Container.Publisher;
import dev.stowage.apply.operate.Container.State;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Verb;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContainerListingTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Invocation PS = new Invocation(Verb.PS, HashMap.empty(), Vector.empty());
    private static final Invocation JSON =
            new Invocation(Verb.PS, HashMap.of(Flag.TEMPLATE_FORMAT, Vector.of("json")), Vector.empty());

    @Test
    void listsContainersInTheColumnsOfDockerCompose() {
        assertThat(ContainerListing.brief(NOW)
                        .listing()
                        .lines(PS, Vector.of(container().build())))
                .containsExactly(
                        "NAME                IMAGE        COMMAND                  SERVICE   CREATED         STATUS"
                                + "                   PORTS",
                        "shop-web-01234567   nginx:1.29   \"nginx -g daemon off…\"   web       5 minutes ago   Up 4"
                                + " minutes (healthy)   lb.example:80->8080/tcp");
    }

    @Test
    void cutsNothingShortWhereThatIsAskedFor() {
        assertThat(ContainerListing.full(NOW)
                        .listing()
                        .lines(PS, Vector.of(container().build()))
                        .mkString())
                .contains("\"nginx -g daemon off; x\"");
    }

    @Test
    void listsContainersAsJson() throws IOException {
        Vector<String> lines = ContainerListing.brief(NOW)
                .listing()
                .lines(JSON, Vector.of(container().build()));
        JsonNode one = new ObjectMapper().readTree(lines.head());
        assertThat(lines).hasSize(1);
        assertThat(one.path("Name").asText()).isEqualTo("shop-web-01234567");
        assertThat(one.path("State").asText()).isEqualTo("running");
        assertThat(one.path("Health").asText()).isEqualTo("healthy");
        assertThat(one.at("/Publishers/0/URL").asText()).isEqualTo("lb.example");
        assertThat(one.at("/Publishers/0/PublishedPort").asInt()).isEqualTo(80);
    }

    @Test
    void listsContainersAsYaml() {
        Invocation yaml = new Invocation(Verb.PS, HashMap.of(Flag.TEMPLATE_FORMAT, Vector.of("yaml")), Vector.empty());
        assertThat(ContainerListing.brief(NOW)
                        .listing()
                        .lines(yaml, Vector.of(container().build())))
                .startsWith("- Command: nginx -g daemon off; x")
                .contains("  ExitCode: 0", "  Publishers:", "    - URL: lb.example", "      PublishedPort: 80");
    }

    @Test
    void listsContainersByATemplate() {
        assertThat(listed("{{.Name}}\\t{{ .State }}")).containsExactly("shop-web-01234567\trunning");
        assertThat(listed("{{.ExitCode}} {{json .Health}}\\n{{.Publishers}}"))
                .containsExactly(
                        "0 \"healthy\"",
                        "[{\"URL\":\"lb.example\",\"TargetPort\":8080,\"PublishedPort\":80,\"Protocol\":\"tcp\"}]");
        assertThat(listed("{{json .}}")).containsExactlyElementsOf(listed("json"));
    }

    @Test
    void listsContainersByATemplateWithAHeading() {
        assertThat(listed("table {{.Name}}\\t{{.CreatedAt}}\\t{{.RunningFor}}"))
                .containsExactly(
                        "NAME                CREATED AT             CREATED",
                        "shop-web-01234567   2026-01-31T11:55:00Z   5 minutes ago");
    }

    @Test
    void saysWhichTemplatesThereAreNot() {
        assertThat(wrong("{{.Nmae}}"))
                .contains("the list has the fields Command, CreatedAt, ", ", not Nmae; did you mean Name?");
        assertThat(wrong("{{if .Name}}x{{end}}"))
                .contains("a template takes {{.Field}} and {{json .Field}}, not {{if .Name}}");
        assertThat(wrong("{{.Name}} {{.State")).contains("a {{ has no }} after it");
        assertThat(wrong("{{.Name | upper}}")).contains("not {{.Name | upper}}");
    }

    @Test
    void fillsATemplateWithWhatIsOneLine() {
        Invocation call = new Invocation(
                Verb.PS, HashMap.of(Flag.TEMPLATE_FORMAT, Vector.of("{{.Name}} {{.Command}}")), Vector.empty());
        Container odd =
                container().command(Vector.of("sh", "-c", "a\n\u001b[2Jb")).build();
        assertThat(ContainerListing.full(NOW).listing().lines(call, Vector.of(odd)))
                .singleElement()
                .asString()
                .doesNotContain("\u001b");
    }

    private static Vector<String> listed(String format) {
        Invocation call = new Invocation(Verb.PS, HashMap.of(Flag.TEMPLATE_FORMAT, Vector.of(format)), Vector.empty());
        return ContainerListing.brief(NOW)
                .listing()
                .lines(call, Vector.of(container().build()));
    }

    private static String wrong(String format) {
        Invocation call = new Invocation(Verb.PS, HashMap.of(Flag.TEMPLATE_FORMAT, Vector.of(format)), Vector.empty());
        return ContainerListing.brief(NOW)
                .listing()
                .wrong(call)
                .map(misuse ->
                        misuse.sentence() + "; did you mean " + misuse.hint().getOrElse("") + "?")
                .getOrElse("");
    }

    @Test
    void saysWhyAContainerIsGone() {
        Container gone = container()
                .state(State.EXITED)
                .health(Health.NONE)
                .exitCode(137)
                .stoppedAt(NOW.minusSeconds(30))
                .reason("OutOfMemoryError: killed\nat once")
                .build();
        assertThat(new ContainerStatus(gone, NOW).words())
                .isEqualTo("Exited (137) 30 seconds ago: OutOfMemoryError: killed\nat once");
        assertThat(ContainerListing.brief(NOW).listing().lines(PS, Vector.of(gone)))
                .hasSize(2)
                .last()
                .asString()
                .contains("killed at once");
    }

    @Test
    void saysHowFarATaskIs() {
        Container begun = container().state(State.CREATED).phase("PROVISIONING").build();
        assertThat(new ContainerStatus(begun, NOW).words()).isEqualTo("Provisioning");
        Container ending = container().state(State.REMOVING).build();
        assertThat(new ContainerStatus(ending, NOW).words()).isEqualTo("Stopping");
        Container young = container().health(Health.STARTING).build();
        assertThat(new ContainerStatus(young, NOW).words()).isEqualTo("Up 4 minutes (health: starting)");
    }

    private static Container.Builder container() {
        return Container.builder()
                .project(new ProjectName("shop"))
                .service(new ServiceName("web"))
                .definedName("web")
                .task("arn:aws:ecs:eu-west-1:1:task/shop/0123456789abcdef0123456789abcdef")
                .image("nginx:1.29")
                .command(Vector.of("nginx", "-g", "daemon off; x"))
                .state(State.RUNNING)
                .phase("RUNNING")
                .health(Health.HEALTHY)
                .createdAt(NOW.minusSeconds(300))
                .startedAt(NOW.minusSeconds(250))
                .takesCommands(false)
                .addPublisher(new Publisher("lb.example", 80, 8080, "tcp"))
                .isInit(false);
    }
}
