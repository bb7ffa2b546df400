package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.Environment;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that name others in their variables start after them, and others learn on which ports to call. */
class CallsTest {
    @TempDir
    private Path folder;

    @Test
    void startsAfterWhatItCalls() throws IOException {
        assertThat(before("""
                services:
                  app: {image: app, environment: {DB_HOST: db}}
                  db: {image: postgres, expose: [5432]}
                """)).contains("DbService");
    }

    @Test
    void needsNoOrderOnDifferentNetworks() throws IOException {
        assertThat(before("""
                services:
                  app: {image: app, environment: {DB_HOST: db}, networks: [a]}
                  db: {image: postgres, expose: [5432], networks: [b]}
                networks: {a: {}, b: {}}
                """)).doesNotContain("DbService");
    }

    @Test
    void leavesADependencyTheOtherWayAsItIs() throws IOException {
        String project = """
                services:
                  app: {image: app, expose: [80], environment: {DB_HOST: db}}
                  db: {image: redis, expose: [6379], depends_on: [app]}
                """;

        assertThat(before(project)).doesNotContain("DbService");
        assertThat(problems(project).map(Problem::id)).containsExactly(EcsProblem.START_ORDER);
    }

    @Test
    void addsThePortThatACallerWrites() throws IOException {
        assertThat(exposed("{DB_URL: \"tcp://db:6000\"}", "postgres:17")).containsExactly("6000");
    }

    @Test
    void addsThePortOfAWellKnownImage() throws IOException {
        assertThat(exposed("{DB_HOST: db}", "docker.io/library/postgres:17")).containsExactly("5432");
        assertThat(exposed("{DB_HOST: db}", "example/own")).isEmpty();
    }

    /** It may be a secret. */
    @Test
    void keepsTheValueOfAVariableOutOfTheFile() throws IOException {
        assertThat(exposed("{DB_URL: \"tcp://db:${PORT}\"}", "example/own")).isEmpty();
    }

    private Vector<String> exposed(String environment, String image) throws IOException {
        return problems("""
                services:
                  app: {image: app, environment: %s}
                  db: {image: %s}
                """.formatted(environment, image))
                .filter(problem -> problem.id() == EcsProblem.NO_ENDPOINT)
                .flatMap(Problem::edits)
                .map(Edit::action)
                .map(action -> ((Tree.Text) ((Edit.Assign) action).value()).value());
    }

    private Vector<String> before(String project) throws IOException {
        return converted(project)
                .getOrElseThrow(problems -> new AssertionError(problems.errors()))
                .template()
                .resources()
                .get(new LogicalId("AppService"))
                .toVector()
                .flatMap(service -> service.dependsOn().values())
                .map(LogicalId::value);
    }

    private Vector<Problem> problems(String project) throws IOException {
        return converted(project).fold(Problems::all, Conversion::warnings);
    }

    private Either<Problems, Conversion> converted(String project) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), project);
        return Stowage.load(ComposeSource.builder()
                        .workingDirectory(folder)
                        .environment(Environment.of(HashMap.of("PORT", "6001").toJavaMap()))
                        .build())
                .flatMap(loaded -> Stowage.validate(loaded, Dialect.MODERN))
                .flatMap(valid -> Stowage.convert(valid, AwsEnvironment.offline()));
    }
}
