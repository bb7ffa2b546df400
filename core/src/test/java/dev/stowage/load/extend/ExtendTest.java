package dev.stowage.load.extend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.load.yaml.Document;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Plain;
import dev.stowage.load.yaml.Yaml;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.DiskFiles;
import dev.stowage.source.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtendTest {
    private static final Map<String, String> FILES = Map.of(
            "/p/base/common.yaml", "services: {app: {build: {context: .}, extends: {service: root, file: deep.yaml}}}",
            "/p/base/deep.yaml", "services: {root: {labels: {a: b}}}");

    @Test
    void followsAChainOfServices() {
        holds(
                "services: {c: {extends: b}, b: {extends: {service: a}, user: u}, a: {image: i, user: v}}",
                "services: {c: {image: i, user: u}, b: {image: i, user: u}, a: {image: i, user: v}}");
    }

    @Test
    void takesAServiceOfAnotherFileWithPathsThatLeadToTheSamePlace() {
        holds(
                "services: {web: {extends: {service: app, file: base/common.yaml}}}",
                "services: {web: {labels: {a: b}, build: {context: base}}}");
    }

    @Test
    void takesWhatIsReplacedOutOfTheBase() {
        holds(
                "services: {b: {image: i, ports: [1], cap_add: [X]}, a: {extends: b, ports: !reset null, cap_add: [Y]}}",
                "services: {b: {image: i, ports: [1], cap_add: [X]}, a: {image: i, cap_add: [X, Y]}}");
    }

    @Test
    void reportsACycleOnceWithAllOfIt() {
        Checked<Node.Fields> extended = extend("services: {c: {extends: a}, a: {extends: b}, b: {extends: a}}");
        assertThat(extended.problems()).extracting(Problem::id).containsExactly(ComposeProblem.EXTENDS_CYCLE);
        assertThat(extended.problems().head().sentence()).endsWith("a -> b -> a");
        assertThat(extended.problems().head().related()).hasSize(1);
    }

    @Test
    void namesTheServiceThatWasMeant() {
        Problem problem = extend("services: {web: {extends: bsae}, base: {image: i}}")
                .problems()
                .head();
        assertThat(problem.id()).isEqualTo(ComposeProblem.UNDEFINED_BASE);
        assertThat(problem.hint()).containsExactly("did you mean base?");
    }

    @Test
    void fetchesNothing() {
        assertThat(extend("services: {web: {extends: {service: a, file: 'oci://r/x'}}}")
                        .problems())
                .extracting(Problem::id)
                .containsExactly(ComposeProblem.REMOTE_FILE);
    }

    private static void holds(String text, String expected) {
        Checked<Node.Fields> extended = extend(text);
        assertThat(extended.problems()).isEmpty();
        assertThat(Plain.of(extended.value()))
                .isEqualTo(Plain.of(document(text, expected).root()));
    }

    private static Checked<Node.Fields> extend(String text) {
        Document document = document("compose.yaml", text);
        Path directory = Path.of("/p");
        ExtendContext context = new ExtendContext(
                directory.resolve("compose.yaml"),
                directory,
                "/home",
                DiskFiles.upTo(1),
                file -> Checked.of(document(
                        file.path().toString(), FILES.getOrDefault(file.path().toString(), ""))));
        return Extend.apply((Node.Fields) document.root(), document.replaced(), context);
    }

    private static Document document(String name, String text) {
        return Yaml.parse(name, text.getBytes(StandardCharsets.UTF_8), Limits.defaults())
                .value()
                .head();
    }
}
