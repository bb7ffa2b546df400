package dev.stowage.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.operate.ExecSession;
import dev.stowage.apply.running.Session;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in as a script that writes down how it is called. */
class SessionPluginTest {
    private static final ExecSession DOOR = new ExecSession(
            Session.builder().id("s-1").stream("wss://there").token("secret").build(), "ecs:shop_1_2", "eu-west-1");

    @TempDir
    Path folder;

    @Test
    void saysNoTokenAmongTheArguments_whereThePluginTakesAVariable() throws IOException {
        assertThat(called("echo 1.2.650.0"))
                .startsWith(
                        "AWS_SSM_START_SESSION_RESPONSE\neu-west-1\nStartSession\nwork\n{\"Target\":\"ecs:shop_1_2\"}\nhttps://");
    }

    @Test
    void saysItAsOlderPluginsTakeIt() throws IOException {
        assertThat(called("echo 1.2.497.0")).startsWith("{\"SessionId\":\"s-1\",\"TokenValue\":\"secret\"");
    }

    /** The version is asked for a few seconds only. */
    @Test
    @Timeout(60)
    void takesAPluginThatDoesNotTellItsVersionForAnOldOne() throws IOException {
        assertThat(called("exec sleep 300")).startsWith("{\"SessionId\":\"s-1\"");
    }

    private String called(String version) throws IOException {
        Path program = Files.writeString(folder.resolve("session-manager-plugin"), """
                #!/bin/sh
                if [ "$1" = --version ]; then %s; exit; fi
                printf '%%s\\n' "$@" >"${0%%/*}/called"
                exit 7
                """.formatted(version));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        SessionPlugin plugin = SessionPlugin.of(process()).getOrElseThrow(problem -> new AssertionError(problem));
        assertThat(plugin.open(DOOR, Option.some("work")).number()).isEqualTo(7);
        return Files.readString(folder.resolve("called"));
    }

    private ProcessContext process() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new ProcessContext(
                HashMap.of("PATH", folder.toString()),
                folder,
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Vector.empty());
    }
}
