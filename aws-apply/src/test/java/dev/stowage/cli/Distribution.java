package dev.stowage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution that the build made, run as a process of its own, with an environment of nothing but what is given. */
final class Distribution {
    private final Path launcher;
    private final Map<String, String> environment;

    private Distribution(Path launcher, Map<String, String> environment) {
        this.launcher = launcher;
        this.environment = environment;
    }

    static Path root() {
        return Path.of(System.getProperty("stowage.root"));
    }

    static Path folder() {
        return root().resolve("aws-apply/target/stowage");
    }

    /** The launcher at a path, run by the JVM of this test. */
    static Distribution at(Path launcher) {
        return new Distribution(
                launcher, Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
    }

    Distribution with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Distribution(launcher, more);
    }

    Distribution without(String variable) {
        Map<String, String> fewer = new HashMap<>(environment);
        fewer.remove(variable);
        return new Distribution(launcher, fewer);
    }

    Result run(Path directory, String... words) {
        return start(directory, words).end();
    }

    /** One that goes on meanwhile. */
    Running start(Path directory, String... words) {
        try {
            Path out = Files.createTempFile("stowage", ".out");
            Path err = Files.createTempFile("stowage", ".err");
            return new Running(start(directory, out, err, words), out, err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process start(Path directory, Path out, Path err, String... words) throws IOException {
        List<String> command =
                Stream.concat(Stream.of(launcher.toString()), Stream.of(words)).toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A process and the files that it prints to. */
    record Running(Process process, Path out, Path err) {
        /** Waits until standard error has this text, or the process ends. */
        Running until(String text) {
            return until(err, text);
        }

        /** The same of standard output. */
        Running untilPrinted(String text) {
            return until(out, text);
        }

        private Running until(Path file, String text) {
            try {
                while (process.isAlive() && !Files.readString(file).contains(text)) {
                    Thread.sleep(50);
                }
                return this;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }

        /** As Ctrl-C does. */
        Running interrupt() {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                return this;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }

        Result end() {
            try {
                int code = process.waitFor();
                return new Result(code, text(out), text(err));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }

        private static String text(Path file) throws IOException {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Files.delete(file);
            return text;
        }
    }

    record Result(int code, String out, String err) {}
}
