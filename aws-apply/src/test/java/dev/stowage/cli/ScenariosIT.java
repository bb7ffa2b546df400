package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.DefaultVpc;
import dev.stowage.apply.Emulator;
import dev.stowage.apply.LogWriter;
import dev.stowage.apply.NeedsPython;
import dev.stowage.apply.aws.Target;
import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications of many kinds and sizes go through, on the emulator and by the command. */
@NeedsPython
@Timeout(120)
class ScenariosIT {
    private static final Path CASES = Distribution.root().resolve("core/src/test/resources/cases/convert");
    private static final Path HELLO = Distribution.root().resolve("examples/hello-web");
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    @TempDir
    Path folder;

    private Target account;

    @BeforeEach
    void takeAnAccount() {
        account = Emulator.running().account();
        DefaultVpc.routed(account);
    }

    @AfterEach
    void end() {
        threads.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-hello-web", "02-voting", "07-https", "08-own-network", "09-gpu", "11-sidecars-jobs"})
    void deploysWorkedExamples_findsThemUnchanged_andRemovesThem(String example) throws IOException {
        Emulator.running().plan("[{\"operation\":\"run\",\"family\":\"blog-migrate\",\"exit\":0}]");
        Path directory = CASES.resolve(example);
        Vector<String> images = example.equals("02-voting") ? Vector.of("--image", "vote=v:1") : Vector.empty();
        assertThat(out(directory, images.prepend("up"))).containsPattern("^\\S+ created\n");
        assertThat(out(directory, images.prepend("up"))).containsPattern("^\\S+ unchanged\n");
        assertThat(out(directory, Vector.of("down", "--volumes"))).containsPattern("^\\S+ removed\n");
        assertThat(out(directory, Vector.of("ls", "-a", "-q"))).isEmpty();
    }

    @Test
    void deploysManyProjectsAtOnce() {
        Vector<String> projects = Vector.rangeClosed(1, AT_ONCE).map(number -> "hello-" + number);
        assertThat(atOnce(projects, "up")).isEqualTo(projects.map(project -> project + " created"));
        assertThat(out(HELLO, Vector.of("ls", "-q")).lines()).containsExactlyInAnyOrderElementsOf(projects);
        assertThat(atOnce(projects, "down")).isEqualTo(projects.map(project -> project + " removed"));
    }

    /** The first lines of what each prints. */
    private Vector<String> atOnce(Vector<String> projects, String verb) {
        return projects.map(project ->
                        CompletableFuture.supplyAsync(() -> out(HELLO, Vector.of(verb, "-p", project)), threads))
                .map(CompletableFuture::join)
                .map(out -> out.lines().findFirst().orElse(""));
    }

    @Test
    void tellsEachOfManyResourcesOnce() throws IOException {
        Vector<String> services = Vector.rangeClosed(1, 30).map(number -> "s" + number);
        Path directory = project("many", services);
        CommandLine up = run(directory, Vector.of("up"));
        assertThat(up.out()).as(up.err()).startsWith("many created\n");
        Vector<String> made = Vector.ofAll(up.err().lines())
                .filter(line -> line.contains("  CREATE_COMPLETE  "))
                .map(line -> line.trim().split(" ", -1)[0]);
        assertThat(made).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(120);
        assertThat(out(directory, Vector.of("ps", "--services")).lines()).containsExactlyInAnyOrderElementsOf(services);
        assertThat(out(directory, Vector.of("down"))).isEqualTo("many removed\n");
    }

    /** Waiting takes no time of the processor. What the JVM spends on classes goes to the project before. */
    @Test
    void spendsLittleTimeOfItsOwn() throws IOException, InterruptedException {
        Path directory = project("own-time", Vector.rangeClosed(1, 6).map(number -> "s" + number));
        out(directory, Vector.of("up", "-p", "time-before"));
        OwnTime time = OwnTime.start();
        CommandLine up = run(directory, Vector.of("up"));
        Duration spent = time.stop();
        assertThat(up.out()).as(up.err()).startsWith("own-time created\n");
        assertThat(up.err()
                        .lines()
                        .filter(line -> line.contains("  CREATE_COMPLETE  "))
                        .count())
                .isGreaterThanOrEqualTo(30);
        assertThat(spent).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void deploysChangesAndRemovesAStackOfTheRetiredDialect() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("old"));
        Path file = directory.resolve("compose.yaml");
        Files.writeString(file, "services: {web: {image: 'nginx:1', ports: ['80:80']}, db: {image: 'postgres:18'}}");
        Vector<String> dialect = Vector.of("--dialect", "docker-ecs", "--no-resolve-digests");
        assertThat(out(directory, dialect.prepend("up"))).startsWith("old created\n");
        assertThat(out(directory, dialect.prepend("up"))).startsWith("old unchanged\n");
        assertThat(out(directory, Vector.of("ps", "--services")).lines()).containsExactlyInAnyOrder("web", "db");
        Files.writeString(file, "services: {web: {image: 'nginx:2', ports: ['80:80']}}");
        assertThat(out(directory, dialect.prepend("up"))).startsWith("old updated\n");
        assertThat(out(directory, Vector.of("images", "web"))).containsPattern(" nginx +2 ");
        assertThat(out(directory, Vector.of("down"))).isEqualTo("old removed\n");
    }

    @Test
    void followsLogsUntilTheUserHasEnough() {
        assertThat(out(HELLO, Vector.of("up"))).startsWith("hello-web created\n");
        Distribution.Running logs = Distribution.at(Distribution.folder().resolve("bin/stowage"))
                .with("AWS_SHARED_CREDENTIALS_FILE", System.getProperty("aws.sharedCredentialsFile"))
                .start(HELLO, placed(Vector.of("logs", "-f", "--no-log-prefix")).toJavaArray(String[]::new));
        try (LogWriter writer = LogWriter.of(account, "/docker-compose/hello-web")) {
            writer.print("hello-web/web/0123", Instant.now(), "one");
            logs.untilPrinted("one");
            writer.print("hello-web/web/0123", Instant.now(), "two");
            logs.untilPrinted("two");
        }
        assertThat(logs.interrupt().end()).isEqualTo(new Distribution.Result(130, "one\ntwo\n", ""));
    }

    private Path project(String name, Vector<String> services) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                directory.resolve("compose.yaml"),
                services.map(service -> "  " + service + ": {image: nginx, expose: [80]}\n")
                        .prepend("services:\n")
                        .mkString());
        return directory;
    }

    private String out(Path directory, Vector<String> words) {
        CommandLine done = run(directory, words);
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        return done.out();
    }

    private CommandLine run(Path directory, Vector<String> words) {
        return CommandLine.run(directory, HashMap.empty(), placed(words).toJavaArray(String[]::new));
    }

    private Vector<String> placed(Vector<String> words) {
        return words.appendAll(Vector.of(
                "--aws-profile",
                account.profile().getOrElse(""),
                "--region",
                "us-east-1",
                "--endpoint-url",
                account.endpoint().map(Object::toString).getOrElse("")));
    }
}
