package dev.stowage.cli;

import dev.stowage.cli.docker.DockerPlugin;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the class archive learns from: the commands that people wait for, run over the examples with their output thrown
 * away. A JVM that is told to write an archive at its end runs this and nothing else.
 */
final class Training {
    private static final Vector<String> EXAMPLES = Vector.of("hello-web", "voting-app", "validate-only");
    private static final Vector<Vector<String>> CALLS = Vector.of(
            Vector.of("convert"),
            Vector.of("convert", "--format", "json"),
            Vector.of("config"),
            Vector.of("validate"),
            Vector.of("up", "--dry-run"),
            Vector.of("up", "--help"),
            Vector.of(DockerPlugin.WORD, "ecs", "compose", "convert"),
            Vector.of("--version"),
            Vector.of("convert", "--formt"));

    private Training() {}

    /** Takes the folder of the examples. */
    public static void main(String[] words) {
        Path examples = Path.of(words[0]).toAbsolutePath();
        EXAMPLES.map(examples::resolve).forEach(Training::learn);
    }

    /**
     * Everything is looked at as a real process does it, but the environment of the build decides nothing: there is a
     * variable, as there always is, that nothing asks for.
     */
    private static void learn(Path example) {
        ProcessContext process = ProcessContext.ofProcess(OutputStream.nullOutputStream());
        ProcessContext nowhere = new ProcessContext(
                HashMap.of("TRAINING", ""), example, process.in(), discarded(), discarded(), process.terminals());
        CALLS.map(call -> Main.run(call, nowhere)).forEach(code -> {});
    }

    private static PrintStream discarded() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
