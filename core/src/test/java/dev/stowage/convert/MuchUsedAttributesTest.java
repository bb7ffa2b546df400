package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.Environment;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twenty-two attributes that are much used, and that other converters drop without a word: each of ours shows in the
 * template, or is told of at its place.
 */
class MuchUsedAttributesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {tmpfs: ["/run:size=64m"]}                                              | Tmpfs
                    {configs: [{source: c, target: /etc/c/c}]}                              | FILE_1
                    {network_mode: "service:db"}                                            | ContainerDefinitions
                    {restart: on-failure}                                                   | IgnoredExitCodes
                    {platform: linux/arm64}                                                 | ARM64
                    {init: true}                                                            | InitProcessEnabled
                    {read_only: true}                                                       | ReadonlyRootFilesystem
                    {sysctls: {net.core.somaxconn: 1024}}                                   | SystemControls
                    {ulimits: {nofile: 1024}}                                               | Ulimits
                    {stop_grace_period: 30s}                                                | StopTimeout
                    {deploy: {replicas: 4, update_config: {parallelism: 1, order: start-first}}} | 125
                    {depends_on: {db: {condition: service_started}}}                        | DbService
                    {secrets: [s]}                                                          | NoEcho
                    {gpus: all}                                                             | g4dn
                    """)
    void showsInTheTemplate(String attributes, String shown) throws IOException {
        assertThat(template(attributes)).contains(shown).isNotEqualTo(template("{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {healthcheck: {test: "true", start_interval: 1s}}                       | services.web.healthcheck.start_interval
                    {extra_hosts: ["a:10.0.0.1"]}                                           | services.web.extra_hosts
                    {dns: 10.0.0.2}                                                         | services.web.dns
                    {logging: {driver: fluentd}}                                            | services.web.logging.driver
                    {deploy: {rollback_config: {parallelism: 1}}}                           | services.web.deploy.rollback_config
                    """)
    void isToldOf(String attributes, String path) throws IOException {
        assertThat(converted(attributes)
                        .fold(Problems::all, Conversion::warnings)
                        .flatMap(Problem::path)
                        .map(Object::toString))
                .anyMatch(told -> told.startsWith(path));
    }

    /** A service that is off, a file that need not be there, and what is for the developer's machine alone, as explain says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {profiles: [off]}                                                       | WebService
                    {env_file: [{path: none.env, required: false}]}                         | none.env
                    {develop: {watch: [{path: src, action: rebuild}]}}                      | rebuild
                    """)
    void leavesOutWhatComposeLeavesOut(String attributes, String absent) throws IOException {
        assertThat(template(attributes)).doesNotContain(absent);
    }

    private String template(String attributes) throws IOException {
        return Format.JSON.render(converted(attributes)
                .getOrElseThrow(problems -> new AssertionError(problems.errors()))
                .template());
    }

    private Either<Problems, Conversion> converted(String attributes) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: shop
                services:
                  db: {image: db, expose: [5432]}
                  web: {image: web, <<: %s}
                configs: {c: {content: hello}}
                secrets: {s: {environment: TOKEN}}
                """.formatted(attributes));
        return Stowage.load(ComposeSource.builder()
                        .workingDirectory(folder)
                        .environment(Environment.of(Vector.of("TOKEN").toJavaMap(name -> io.vavr.Tuple.of(name, "t"))))
                        .build())
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline()));
    }
}
