package dev.stowage.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in their shells, with a program that answers what is written down, and remembers what it was asked. */
class ShellTest {
    /** Outside a completion there is no {@code compopt}. */
    private static final String BASH = """
            compopt() { echo "compopt $2"; }
            source bash
            COMP_WORDBREAKS=$1 COMP_LINE=$2 COMP_POINT=${#2}
            _stowage
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    /** What zsh shows is told instead. */
    private static final String ZSH = """
            compdef() {}
            _files() { print files }
            compset() { print "without $2" }
            _describe() { local -a all; all=("${(@P)2}"); [[ -n $3 ]] && print -r -- "$3 '$4'"; print -rl -- $all }
            source ./zsh
            words=("$@") CURRENT=$#words
            _stowage
            """;

    private static final String AT_EQUALS = " \t\n=:";
    private static final String AT_BLANKS = " \t\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        for (Shell shell : Shell.values()) {
            Files.writeString(folder.resolve(shell.word()), shell.script());
        }
        Path program = folder.resolve("stowage");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" >asked\ncat answer\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void completesWordsInBash() throws Exception {
        answer("web\t\nworker\truns: jobs\n:4\n");
        assertThat(bash(AT_EQUALS, "stowage logs -f w")).isEqualTo("web\nworker\n");
        assertThat(asked()).isEqualTo("__complete\nlogs\n-f\nw\n");
        bash(AT_EQUALS, "stowage logs ");
        assertThat(asked()).isEqualTo("__complete\nlogs\n\n");
    }

    @Test
    void completesValuesInBash() throws Exception {
        answer("never\t\n:4\n");
        assertThat(bash(AT_EQUALS, "stowage up --ansi=n")).isEqualTo("never\n");
        assertThat(asked()).isEqualTo("__complete\nup\n--ansi=n\n");
        assertThat(bash(AT_BLANKS, "stowage up --ansi=n")).isEqualTo("--ansi=never\n");
        answer("web=\t\n:6\n");
        assertThat(bash(AT_EQUALS, "stowage scale w")).isEqualTo("compopt nospace\nweb=\n");
        answer(":0\n");
        assertThat(bash(AT_EQUALS, "stowage up --file=")).isEqualTo("compopt default\n\n");
    }

    /** Few machines have this shell; a line says where it was not tried. */
    @TestFactory
    Stream<DynamicTest> completesInZsh() {
        if (!isThere("zsh")) {
            System.out.println("zsh is not there: its completion is left out");
            return Stream.empty();
        }
        return Stream.of(
                DynamicTest.dynamicTest("words", this::completesWordsInZsh),
                DynamicTest.dynamicTest("values", this::completesValuesInZsh));
    }

    private void completesWordsInZsh() throws Exception {
        answer("web\t\nworker\truns: jobs\n:4\n");
        assertThat(zsh("stowage", "logs", "-f", "w")).isEqualTo("web:\nworker:runs: jobs\n");
        assertThat(asked()).isEqualTo("__complete\nlogs\n-f\nw\n");
        zsh("~/bin/stowage", "logs", "");
        assertThat(asked()).isEqualTo("__complete\nlogs\n\n");
        answer("a:b\t\n:4\n");
        assertThat(zsh("stowage", "--context", "")).isEqualTo("a\\:b:\n");
    }

    private void completesValuesInZsh() throws Exception {
        answer("never\t\n:4\n");
        assertThat(zsh("stowage", "up", "--ansi=n")).isEqualTo("without --*=\nnever:\n");
        assertThat(asked()).isEqualTo("__complete\nup\n--ansi=n\n");
        answer("web=\t\n:6\n");
        assertThat(zsh("stowage", "scale", "w")).isEqualTo("-S ''\nweb=:\n");
        answer(":0\n");
        assertThat(zsh("stowage", "up", "--file", "")).isEqualTo("files\n");
    }

    private String bash(String breaks, String line) throws Exception {
        return told("bash", "--norc", "-c", BASH, "bash", breaks, line);
    }

    private String zsh(String... words) throws Exception {
        return told(Vector.of("zsh", "-f", "-c", ZSH, "zsh")
                .appendAll(Vector.of(words))
                .toJavaArray(String[]::new));
    }

    private void answer(String text) throws IOException {
        Files.writeString(folder.resolve("answer"), text);
    }

    private String asked() throws IOException {
        return Files.readString(folder.resolve("asked"));
    }

    private static boolean isThere(String shell) {
        return Vector.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .exists(each -> Files.isExecutable(Path.of(each, shell)));
    }

    private String told(String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().merge("PATH", folder + ":", (path, own) -> own + path);
        Process shell = builder.redirectErrorStream(true).start();
        shell.getOutputStream().close();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return out;
    }
}
