package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatBecomesOfAnAttribute() {
        assertThat(explain("tty")).isEqualTo("""
                ATTRIBUTE      DIALECT      OUTCOME   DETAILS
                services.tty   modern       mapped    to ECS::TaskDefinition ContainerDefinitions.PseudoTerminal
                               docker-ecs   ignored   the dialect modern carries it over
                """);
    }

    @Test
    void saysOnceWhatDialectsHaveInCommon() {
        assertThat(explain("services.web.working_dir"))
                .endsWith("services.working_dir   both      mapped"
                        + "    to ECS::TaskDefinition ContainerDefinitions.WorkingDirectory\n");
    }

    @Test
    void keepsToTheDialectThatIsAskedFor() {
        assertThat(explain("--dialect", "docker-ecs", "tty"))
                .contains("docker-ecs")
                .doesNotContain("modern  ");
        assertThat(CommandLine.run(folder, HashMap.of("STOWAGE_DIALECT", "modern"), "explain", "tty")
                        .out())
                .doesNotContain("docker-ecs");
    }

    @Test
    void saysWhatAKeyTakes() {
        assertThat(explain("x-aws-exec")).isEqualTo("""
                x-aws-exec, in the top level or a service: ECS Exec
                  modern       boolean; default: false
                  docker-ecs   ignored
                """);
    }

    @Test
    void printsEverythingWithoutAName() {
        assertThat(explain()).contains("services.command ", "x-aws-role, in a service");
    }

    @Test
    void printsADocumentForPrograms() {
        assertThat(explain("--format", "json", "tty", "x-aws-exec")).isEqualTo("""
                {
                  "attributes": [
                    {
                      "name": "services.tty",
                      "modern": {
                        "outcome": "mapped",
                        "properties": [
                          "AWS::ECS::TaskDefinition ContainerDefinitions.PseudoTerminal"
                        ]
                      },
                      "docker-ecs": {
                        "outcome": "ignored",
                        "note": "the dialect modern carries it over"
                      }
                    }
                  ],
                  "extensions": [
                    {
                      "name": "x-aws-exec",
                      "places": [
                        "the top level",
                        "a service"
                      ],
                      "modern": {
                        "type": "boolean",
                        "default": "false",
                        "meaning": "ECS Exec"
                      },
                      "docker-ecs": {
                        "outcome": "ignored"
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void refusesANameThatMeansNothing() {
        CommandLine unknown = CommandLine.run(folder, "explain", "tyy");

        assertThat(unknown.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(unknown.err()).startsWith("stowage: there is no attribute tyy; did you mean tty?\n");
    }

    private String explain(String... words) {
        CommandLine run =
                CommandLine.run(folder, Vector.of(words).prepend("explain").toJavaArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        return run.out();
    }
}
