package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.print.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launchers with other JVMs than the one that built, and in other places. */
class LauncherIT {
    private static final String VERSION = "stowage " + Version.text() + "\n";

    @TempDir
    Path folder;

    @Test
    void takesTheJavaOnThePath_withoutJavaHome() {
        Distribution built = Distribution.at(launcher());
        String path = Javas.own().resolve("bin") + ":/usr/bin:/bin";
        printsTheVersion(built.without("JAVA_HOME").with("PATH", path));
        printsTheVersion(built.with("JAVA_HOME", "").with("PATH", path));
    }

    @Test
    void runsThroughALinkToItsFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("bin"), launcher().getParent());
        printsTheVersion(Distribution.at(link.resolve("stowage")));
        Files.delete(link);
    }

    @Test
    void runsByARelativePath_whateverTheShellLooksThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("s"), launcher());
        Files.createDirectories(folder.resolve("elsewhere/lib"));
        Distribution shell = Distribution.at(Path.of("/bin/sh"))
                .with("CDPATH", folder.resolve("elsewhere").toString());
        assertThat(shell.run(folder, "s", "version").out()).isEqualTo(VERSION);
        assertThat(shell.run(Distribution.folder().resolve("bin"), "stowage", "version")
                        .out())
                .isEqualTo(VERSION);
        Files.delete(link);
    }

    /** As in a cron job: Java alone would see no file whose name is not ASCII. */
    @Test
    void seesFilesOfAnyName_whateverTheLocale() {
        Distribution.at(Path.of("/bin/sh"))
                .run(
                        folder,
                        "-c",
                        "cd \"$0\" && name=$(printf '\\303\\251.env') && echo A=1 >\"$name\""
                                + " && echo \"services: {a: {image: i, env_file: $name}}\" >compose.yaml",
                        folder.toString());
        assertThat(Distribution.at(launcher())
                        .with("LC_ALL", "C")
                        .run(folder, "config", "--format", "json")
                        .out())
                .contains("\"A\": \"1\"");
    }

    /** What a shell script assigns to a variable of the environment, all sees that the script starts. */
    @Test
    void leavesTheVariablesOfTheUserAsTheyAre() throws IOException {
        List<String> names = Pattern.compile("\\b(?!_stowage_)[a-z_]+")
                .matcher(Files.readString(launcher()))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        Files.writeString(folder.resolve("compose.yaml"), """
                services: {web: {image: nginx, environment: [LC_ALL, %s]}}
                """.formatted(String.join(
                ", ", names.stream().map(name -> "'" + name + "'").toList())));
        Path link = Files.createSymbolicLink(folder.resolve("stowage"), launcher());
        Distribution built = Distribution.at(link)
                .with("JAVA_HOME", without(Javas.own()).toString())
                .with("XDG_CACHE_HOME", folder.toString());
        for (String name : names) {
            built = built.with(name, "mine");
        }
        String config = built.run(folder, "config", "--format", "json").out();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(config).contains("\"" + name + "\": \"mine\""));
        assertThat(config).doesNotContain("C.UTF-8");
    }

    /** As where one user installs and another runs it. */
    @Test
    void writesNothingIntoItsOwnFolder() throws IOException {
        List<String> before = contents(Distribution.folder());
        printsTheVersion(Distribution.at(launcher())
                .with("JAVA_HOME", without(Javas.own()).toString()));
        assertThat(contents(Distribution.folder())).isEqualTo(before);
    }

    /** The archive of the build is for the jars of the build: the JVM refuses it, and says nothing on standard output. */
    @Test
    void isSilentAboutAnArchiveThatDoesNotFit() throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> all = Files.walk(Distribution.folder())) {
            for (Path source : all.toList()) {
                Files.copy(source, copy.resolve(Distribution.folder().relativize(source)));
            }
        }
        Path origin = copy.resolve("lib/archive/origin");
        List<String> lines = Files.readAllLines(origin);
        Files.write(origin, List.of(lines.get(0), copy.resolve("lib").toString(), lines.get(2)));
        assertThat(copy.resolve("bin/stowage").toFile().setExecutable(true)).isTrue();
        printsTheVersion(Distribution.at(copy.resolve("bin/stowage")));
    }

    @Test
    void runsWithAJavaThatIsNotThatOfTheBuild() throws IOException {
        List<Path> others = new ArrayList<>(Javas.others());
        others.add(without(Javas.own()));
        for (Path other : others) {
            Distribution built = Distribution.at(launcher())
                    .with("JAVA_HOME", other.toString())
                    .with("XDG_CACHE_HOME", folder.toString());
            printsTheVersion(built);
            printsTheVersion(built);
        }
    }

    @Test
    void asksAJavaThatMakesNoArchiveOnlyOnce() throws IOException {
        Path java = without(Javas.own());
        Distribution built = Distribution.at(launcher())
                .with("JAVA_HOME", java.toString())
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString());
        printsTheVersion(built);
        printsTheVersion(built);
        assertThat(Files.readAllLines(java.resolve("asked"))).hasSize(1);
    }

    /** Windows is not at hand: this holds what its command line depends on, and the class path by the JVM itself. */
    @Test
    void startsOnWindowsWithAShortClassPath() throws IOException, InterruptedException {
        String text = Files.readString(Distribution.folder().resolve("bin/stowage.cmd"));
        assertThat(text)
                .contains(" -cp \"%_STOWAGE_LIB%\\*\" ")
                .doesNotContain("@classpath")
                .endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(400));

        Process process = new ProcessBuilder(
                        Javas.own().resolve("bin/java").toString(),
                        "-cp",
                        Distribution.folder().resolve("lib") + "/*",
                        Main.class.getName(),
                        "version")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(VERSION);
        assertThat(process.waitFor()).isZero();
    }

    private void printsTheVersion(Distribution distribution) {
        assertThat(distribution.run(folder, "version")).isEqualTo(new Distribution.Result(0, VERSION, ""));
    }

    /** A Java that makes no archive, and notes that it was asked to. */
    private Path without(Path home) throws IOException {
        Path java = Files.createDirectories(folder.resolve("java"));
        Files.copy(home.resolve("release"), java.resolve("release"));
        Path command = Files.createDirectory(java.resolve("bin")).resolve("java");
        Files.writeString(command, """
                #!/bin/sh
                case $* in
                  *ArchiveClassesAtExit* | *AOTCacheOutput*) echo asked >>'%s'; exit 1 ;;
                esac
                exec '%s' "$@"
                """.formatted(java.resolve("asked"), home.resolve("bin/java")));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return java;
    }

    private static List<String> contents(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(path -> path + " " + path.toFile().lastModified() + " "
                            + path.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private static Path launcher() {
        return Distribution.folder().resolve("bin/stowage");
    }
}
