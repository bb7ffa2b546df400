package dev.stowage.cli;

import dev.stowage.cli.complete.Completion;
import dev.stowage.cli.docker.DockerPlugin;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the class archive learns from: the commands that people wait for, run over applications with their output thrown
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
            Vector.of(Completion.WITH_MEANINGS, "exec", ""),
            Vector.of("--version"),
            Vector.of("convert", "--formt"));

    /** What else is learnt from an application that says more than the examples. */
    private static final Vector<Vector<String>> MORE_CALLS = Vector.of(
            Vector.of("config", "--format", "json"),
            Vector.of("convert", "--environment", "environment.yaml", "--format", "json"),
            Vector.of("convert", "--dialect", "docker-ecs"),
            Vector.of("convert", "--dialect", "docker-ecs", "--environment", "environment.yaml", "--format", "json"));

    private Training() {}

    /** Takes the folder of the examples; the application for training stands beside it. */
    public static void main(String[] words) {
        Path examples = Path.of(words[0]).toAbsolutePath();
        EXAMPLES.map(examples::resolve).forEach(example -> learn(example, CALLS));
        learn(examples.resolveSibling("training"), CALLS.appendAll(MORE_CALLS));
    }

    /**
     * Everything is looked at as a real process does it, but the environment of the build decides nothing: there is a
     * variable, as there always is, that nothing asks for.
     */
    private static void learn(Path example, Vector<Vector<String>> calls) {
        ProcessContext process = ProcessContext.ofProcess(OutputStream.nullOutputStream());
        ProcessContext nowhere = new ProcessContext(
                HashMap.of("TRAINING", ""), example, process.in(), discarded(), discarded(), process.terminals());
        calls.map(call -> Main.run(call, nowhere)).forEach(code -> {});
    }

    private static PrintStream discarded() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
