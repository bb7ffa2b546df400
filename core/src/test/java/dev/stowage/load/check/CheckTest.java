package dev.stowage.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.compose.Project;
import dev.stowage.load.decode.Decode;
import dev.stowage.load.decode.Trees;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
    private static Checked<Project> consistency(String yaml) {
        Node.Fields tree = Trees.of(yaml);
        return Check.consistency(Checked.of(tree), Decode.decode(tree));
    }

    private static Vector<String> ids(Checked<?> checked) {
        return checked.problems().map(problem -> problem.id().word());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "services: {a: {}} ~ compose.nothing-to-run",
                "services: {a: {image: a, networks: {n: }}} ~ compose.undefined-network",
                "services: {a: {image: a, volumes: [{type: volume, source: v, target: /v}]}} ~ compose.undefined-volume",
                "services: {a: {image: a, secrets: [{source: s}]}} ~ compose.undefined-secret",
                "services: {a: {image: a, configs: [{source: c}]}} ~ compose.undefined-config",
                "services: {a: {image: a, models: {m: }}} ~ compose.undefined-model",
                "services: {a: {image: a, depends_on: {b: {condition: service_started}}}} ~ compose.undefined-service",
                "services: {a: {image: a, depends_on: {a: {condition: service_started}}}} ~ compose.dependency-cycle",
                "services: {a: {image: a, healthcheck: {test: [RUN, x]}}} ~ compose.health-test",
                "services: {a: {image: a, network_mode: host, networks: {n: }}}\\nnetworks: {n: {}} ~ compose.conflicting-attributes",
                "services: {a: {build: {dockerfile: x, dockerfile_inline: y}}} ~ compose.conflicting-attributes",
                "services: {a: {image: a, scale: 2, deploy: {replicas: 3}}} ~ compose.distinct-values",
                "services: {a: {image: a, scale: 2, container_name: x}} ~ compose.container-name-scaled",
                "services: {a: {image: a, mem_limit: 1m, deploy: {resources: {limits: {memory: 2m}}}}} ~ compose.distinct-values",
                "services: {a: {image: a, tmpfs: ['/t:size=1'], volumes: [{type: tmpfs, target: /t}]}} ~ compose.mount-target-twice",
                "services: {a: {image: a}}\\nsecrets: {s: {driver: d}} ~ compose.no-content",
                "services: {a: {image: a}}\\njobs: {a: {image: a}} ~ compose.name-shared",
                "services: {a: {image: a, depends_on: {j: {condition: service_started}}}}\\njobs: {j: {}} ~ compose.depends-on-job",
                "services: {a: {build: {additional_contexts: {c: 'service:b'}}}, b: {image: b}} ~ compose.not-built",
                "services: {a: {platform: x, build: {platforms: [y]}}} ~ compose.not-built",
                "services: {a: {image: a, develop: {watch: [{path: x, action: sync}]}}} ~ compose.missing-attribute"
            })
    void findsWhatDoesNotFitTogether(String yaml, String id) {
        assertThat(ids(consistency(yaml.replace("\\n", "\n")))).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "volumes: {v: {external: true, driver: d}} ~ compose.conflicting-attributes",
                "secrets: {s: {file: f, environment: E}} ~ compose.conflicting-attributes",
                "configs: {c: {name: n}} ~ compose.no-content",
                "services: {a: {ports: [{target: 1, host_ip: example.test}]}} ~ compose.malformed-value",
                "services: {a: {develop: {watch: [{path: '', action: rebuild}]}}} ~ compose.malformed-value",
                "services: {a: {gpus: [{count: 1, device_ids: [x]}]}} ~ compose.conflicting-attributes"
            })
    void marksPartsBadThatBreakARuleAboutThemselves(String yaml, String id) {
        assertThat(ids(Check.tree(Trees.of(yaml)))).containsExactly(id);
    }

    @Test
    void isSilentAboutWhatIsBadAlready() {
        Node.Fields tree = Trees.of("services: {a: {image: [x]}}");
        Checked<Project> decoded = Decode.decode(tree);
        assertThat(ids(Check.consistency(Checked.of(tree), decoded))).containsExactly("compose.wrong-type");
    }

    @Test
    void showsTheWholeCycleAndItsPlaces() {
        Problem problem = consistency("""
                services:
                  c: {image: c, depends_on: {a: {condition: service_started}}}
                  a: {image: a, depends_on: {b: {condition: service_started}}}
                  b: {image: b, depends_on: {c: {condition: service_started}}}
                """).problems().head();
        assertThat(problem.sentence()).endsWith("a -> b -> c -> a");
        assertThat(problem.span().get()).hasToString("compose.yaml:2:30");
        assertThat(problem.related().map(link -> link.span().line())).containsExactly(3, 4);
    }

    @Test
    void searchesDenseAndDeepDependenciesInOneGo() {
        int count = 2_000;
        String chain = IntStream.range(0, count)
                .mapToObj(at -> "  s%d: {image: x, depends_on: {%s}}\n"
                        .formatted(
                                at,
                                IntStream.range(at + 1, Math.min(count, at + 6))
                                        .mapToObj(to -> "s" + to + ": {condition: service_started}")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("", "services:\n", ""));
        assertThat(consistency(chain).problems()).isEmpty();
    }

    @Test
    void namesTheNearestDeclaredOne() {
        Problem problem = consistency("services: {a: {image: a, networks: {bakc: }}}\nnetworks: {back: {}}")
                .problems()
                .head();
        assertThat(problem.hint().get()).isEqualTo("did you mean back?");
    }

    @Test
    void takesScaleForReplicas() {
        Project project = consistency("services: {a: {image: a, scale: 2, deploy: {mode: replicated}}}")
                .value();
        assertThat(project.services().head()._2.deploy().get().replicas().get()).isEqualTo(2);
    }
}
