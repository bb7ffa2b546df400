package dev.stowage.compose.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.compose.Project;
import dev.stowage.load.decode.Decode;
import dev.stowage.load.decode.Trees;
import dev.stowage.write.Format;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigWriterTest {
    private static final String FULL = """
            name: shop
            x-top: {a: 1.0}
            services:
              web:
                image: web
                command: []
                x-note: n
                environment: {A: null, B: "$x"}
                env_file: [{path: /e, required: false, format: raw}]
                cpus: 1.5
                mem_limit: 1g
                stop_grace_period: 90s
                blkio_config: {weight: 300, device_read_bps: [{path: /dev/a, rate: 1k}]}
                gpus: [{count: all}]
                ulimits: {nofile: {soft: 1, hard: 2}, nproc: 3}
                umask: 18
                ports: [{target: 80, published: 8080, protocol: tcp, mode: ingress}]
                volumes: [{type: bind, source: /a, target: /b, bind: {create_host_path: false}}]
                secrets: [{source: s, target: /t, mode: "0440"}]
                depends_on: {db: {condition: service_healthy, restart: true, required: false}}
                deploy: {replicas: 0, resources: {limits: {cpus: "0.25", memory: 50m}}}
                healthcheck: {test: pg_isready, interval: 90s, retries: 5}
                extra_hosts: ["h=10.0.0.1", "g:::1"]
                networks: {default: null, back: {priority: 5, aliases: [x]}}
                models: {m: null}
                develop: {watch: [{path: /p, action: sync, target: /t}]}
                build: {context: /c, ssh: {default: null, k: /key}, args: {X: null}}
                pre_start: [{image: i, command: init, per_replica: true}]
              db: {provider: {type: p, options: {n: [1, true], s: x}}}
            jobs:
              nightly: {image: j, triggers: {manual: false, schedule: [{cron: "0 3 * * *"}]}}
            networks: {back: {name: shop_back, ipam: {config: [{subnet: 10.0.0.0/8}]}}, default: {name: shop_default}}
            secrets: {s: {name: shop_s, file: /s}}
            configs: {c: {name: shop_c, environment: E, content: hidden}}
            models: {m: {model: ai/x}}
            """;

    private static Project project(String yaml) {
        return Decode.decode(Trees.of(yaml)).value();
    }

    @Test
    void readsBackWhatItWritesAsYaml() {
        Project project = project(FULL);
        String yaml = Format.YAML.render(ConfigWriter.yaml(project));
        assertThat(yaml).contains("B: $$x").doesNotContain("hidden");
        Project again = project(yaml.replace("$$", "$"));
        assertThat(Format.YAML.render(ConfigWriter.yaml(again))).isEqualTo(yaml);
        assertThat(again.services().mapValues(service -> service.dependsOn()))
                .isEqualTo(project.services().mapValues(service -> service.dependsOn()));
    }

    @Test
    void leavesOutOfJsonWhatTheReferenceLeavesOut() {
        assertThat(Format.JSON.render(ConfigWriter.json(project(FULL))))
                .contains(
                        "\"x-top\": {\n    \"a\": 1\n  }", "\"Rate\": \"1024\"", "\"count\": -1", "\"required\": false")
                .doesNotContain("x-note", "ai/x", "hidden");
    }

    @Test
    void tellsAnAbsentCommandFromAnEmptyOne() {
        assertThat(Format.COMPACT_JSON.render(ConfigWriter.json(project("services: {a: {command: []}}"))))
                .contains("\"command\":[],\"entrypoint\":null");
    }

    @Test
    void writesAnEmptyListForHostsWithoutAddresses() {
        assertThat(Format.COMPACT_JSON.render(ConfigWriter.json(project("services: {a: {extra_hosts: {h: []}}}"))))
                .contains("\"extra_hosts\":[]");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT1M30S, 1m30s",
        "PT1H, 1h0m0s",
        "PT168H, 168h0m0s",
        "PT1.5S, 1.5s",
        "PT0.0015S, 1.5ms",
        "PT0.00001S, 10µs",
        "PT0.000000007S, 7ns",
        "PT-1.5S, -1.5s"
    })
    void writesDurationsAsGoDoes(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }
}
