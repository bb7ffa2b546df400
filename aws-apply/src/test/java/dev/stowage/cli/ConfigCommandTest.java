package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeTheProject() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: shop
                services:
                  web:
                    image: nginx:${TAG:-1}
                    networks: [front]
                    depends_on: [api]
                    volumes: ["data:/data"]
                  api:
                    build: ./api
                    networks: [front]
                  debug:
                    image: busybox
                    profiles: [tools, extra]
                    networks: [front]
                networks:
                  front: {}
                volumes:
                  data: {}
                """);
        Files.writeString(folder.resolve(".env"), "TAG=2\n");
    }

    @Test
    void leavesVariablesWhereOtherKindsBelong() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  web:
                    image: nginx
                    scale: ${COUNT}
                    ports: ["${PORT}:80"]
                    stop_grace_period: ${GRACE}
                """);
        assertThat(config("--no-interpolate"))
                .contains("scale: ${COUNT}", "- ${PORT}:80", "stop_grace_period: ${GRACE}");
    }

    /** As docker compose has it. */
    @Test
    void showsNoValueOfAVariableThatIsOnlyNamed_whereVariablesAreLeft() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  web:
                    build: {context: ., args: [TAG, OTHER=1]}
                    environment: {TAG: null}
                """);
        assertThat(config("--no-interpolate"))
                .contains("- OTHER=1", "TAG: null")
                .doesNotContain("TAG=");
    }

    @Test
    void listsWhatIsInTheProject() {
        assertThat(config("--services")).isEqualTo("web\napi\n");
        assertThat(config("--networks")).isEqualTo("front\n");
        assertThat(config("--volumes")).isEqualTo("data\n");
        assertThat(config("--images")).isEqualTo("nginx:2\nshop-api\n");
        assertThat(config("--profiles")).isEqualTo("extra\ntools\n");
    }

    @Test
    void showsTheWholeProjectAsItIsWritten_whenVariablesStay() {
        assertThat(config("--no-interpolate", "--services")).isEqualTo("web\napi\ndebug\n");
        assertThat(config("--no-interpolate", "--networks")).isEqualTo("front\n");
        assertThat(config("--no-interpolate", "--images")).isEqualTo("nginx:${TAG:-1}\nshop-api\n");
        CommandLine named = CommandLine.run(folder, "config", "--no-interpolate", "api");
        assertThat(named.out()).contains("nginx:${TAG:-1}", "busybox");
        assertThat(named.err()).contains("--no-interpolate shows the whole project");
    }

    @Test
    void listsTheVariablesThatTheFilesReferTo() throws IOException {
        writeVariables();
        assertThat(config("--variables").lines().map(String::stripTrailing))
                .containsExactly(
                        "NAME                      REQUIRED            DEFAULT VALUE       ALTERNATE VALUE",
                        "A                         true                1",
                        "BASE                      false",
                        "C                         false                                   ${LONG_NAME_OF_A_VARIABLE}",
                        "LONG_NAME_OF_A_VARIABLE   false");
    }

    @Test
    void listsVariablesForPrograms() throws IOException {
        writeVariables();
        assertThat(config("--variables", "--format", "json")).contains("""
                  "A": {
                    "Name": "A",
                    "DefaultValue": "1",
                    "PresenceValue": "",
                    "Required": true
                  },
                """);
        assertThat(config("--variables", "--format", "yaml"))
                .contains("C:\n  name: C\n  defaultvalue: \"\"\n  presencevalue: ${LONG_NAME_OF_A_VARIABLE}\n");
    }

    private void writeVariables() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                include: [part.yaml]
                services:
                  web:
                    image: ${A:?needed $$NOT} ${C:+${LONG_NAME_OF_A_VARIABLE}}
                    scale: many
                    environment: {ONE: "${A:-1} $$ $1 ${"}
                    extends: {file: base.yaml, service: base}
                """);
        Files.writeString(folder.resolve("part.yaml"), "services: {part: {image: \"$A\"}}\n");
        Files.writeString(folder.resolve("base.yaml"), "services: {base: {working_dir: $BASE}}\n");
    }

    @Test
    void listsTheVariablesOfTheProject() {
        assertThat(config("--environment").lines()).contains("TAG=2", "COMPOSE_PROJECT_NAME=shop");
    }

    @Test
    void keepsOnlyTheServicesThatAreNamed_andWhatTheyDependOn() {
        assertThat(config("--services", "api")).isEqualTo("api\n");
        assertThat(config("web", "--services").lines()).containsExactlyInAnyOrder("web", "api");
        assertThat(CommandLine.run(folder, "config", "wbe").err()).contains("wbe");
        assertThat(CommandLine.run(folder, "config", "--hash", "wbe").code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void printsADigestThatChangesWithTheServiceOnly() throws IOException {
        String before = config("--hash", "web");
        assertThat(before).matches("web [0-9a-f]{64}\n");
        assertThat(config("--hash", "*").lines().map(line -> line.replaceAll(" .*", "")))
                .as("by name, as docker compose prints them")
                .containsExactly("api", "web");
        assertThat(config("--hash", "*").lines()).contains(before.strip());
        Files.writeString(folder.resolve(".env"), "TAG=3\n");
        assertThat(config("--hash", "web")).isNotEqualTo(before);
        Files.writeString(folder.resolve(".env"), "TAG=2\nOTHER=3\n");
        assertThat(config("--hash", "web")).isEqualTo(before);
    }

    @Test
    void leavesOutThePhasesThatItIsToldTo() {
        assertThat(config("--no-interpolate", "--format", "json")).contains("nginx:${TAG:-1}");
        assertThat(config("--no-interpolate")).contains("image: nginx:${TAG:-1}");
        assertThat(config("--no-path-resolution")).contains("context: ./api");
        assertThat(config("--no-normalize")).doesNotContain("shop_front").doesNotContain("name: front");
        assertThat(config("--no-normalize", "--format", "json")).doesNotContain("\"name\": \"front\"");
        assertThat(config()).contains("shop_front").contains("context: " + folder.resolve("api"));
    }

    @Test
    void printsNothing_whenItIsQuiet() {
        assertThat(CommandLine.run(folder, "config", "-q")).isEqualTo(new CommandLine(ExitCode.DONE, "", ""));
    }

    private String config(String... words) {
        CommandLine line = CommandLine.run(
                folder, Vector.of("config").appendAll(List.of(words)).toJavaArray(String[]::new));
        assertThat(line.err()).isEmpty();
        assertThat(line.code()).isEqualTo(ExitCode.DONE);
        return line.out();
    }
}
