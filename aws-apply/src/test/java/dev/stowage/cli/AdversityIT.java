package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.DefaultVpc;
import dev.stowage.apply.Emulator;
import dev.stowage.apply.NeedsPython;
import dev.stowage.apply.aws.Target;
import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may get into the way of a run on the emulator: a resource that cannot be removed, and another run. */
@NeedsPython
@Timeout(120)
class AdversityIT {
    @TempDir
    Path folder;

    private Target account;

    @BeforeEach
    void takeAnAccount() throws IOException {
        account = Emulator.running().account();
        DefaultVpc.routed(account);
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  web: {image: nginx, secrets: [key]}
                  db: {image: postgres}
                secrets: {key: {file: key.txt}}
                """);
        Files.writeString(folder.resolve("key.txt"), "one");
    }

    @Test
    void saysWhatCannotBeRemoved_andRemovesItAsSoonAsItCan() throws IOException {
        assertThat(run("up", "-p", "stuck").out()).startsWith("stuck created\n");
        Path trouble = Emulator.running()
                .plan("[{\"operation\":\"delete\",\"stack\":\"stuck\",\"type\":\"AWS::Logs::LogGroup\","
                        + "\"fail\":\"it is in use\"}]");
        for (int again = 0; again < 2; again++) {
            CommandLine failed = run("down", "-p", "stuck");
            assertThat(failed.code()).as(failed.err()).isEqualTo(ExitCode.PROBLEMS);
            assertThat(failed.out()).isEmpty();
            assertThat(failed.err())
                    .contains("error aws.removal-failed\n", "LogGroup (AWS::Logs::LogGroup)", "it is in use");
        }
        Files.delete(trouble);
        assertThat(run("down", "-p", "stuck").out()).isEqualTo("stuck removed\n");
        assertThat(run("down", "-p", "stuck").out()).isEqualTo("stuck absent\n");
    }

    @Test
    void letsTwoRunsOfOneProjectEndWell() throws IOException {
        Emulator.running().plan("[{\"stack\":\"twice\",\"type\":\"AWS::ECS::Service\",\"seconds\":0.2}]");
        assertThat(twice("up")).contains("twice created").isSubsetOf("twice created", "twice unchanged");
        Files.writeString(folder.resolve("key.txt"), "two");
        assertThat(twice("up")).contains("twice updated").isSubsetOf("twice updated", "twice unchanged");
        assertThat(run("ls", "-q").out()).isEqualTo("twice\n");
        assertThat(twice("down")).contains("twice removed").isSubsetOf("twice removed", "twice absent");
    }

    /** The first lines of what two at once print. */
    private Vector<String> twice(String verb) {
        return Vector.of(1, 2)
                .map(number -> CompletableFuture.supplyAsync(() -> run(verb, "-p", "twice")))
                .map(CompletableFuture::join)
                .map(done -> done.out().lines().findFirst().orElse(done.err()));
    }

    private CommandLine run(String... words) {
        return CommandLine.run(
                folder,
                HashMap.of(
                        "AWS_ENDPOINT_URL",
                        account.endpoint().map(Object::toString).getOrElse("")),
                Vector.of(words)
                        .appendAll(Vector.of("--aws-profile", account.profile().getOrElse(""), "--region", "us-east-1"))
                        .toJavaArray(String[]::new));
    }
}
