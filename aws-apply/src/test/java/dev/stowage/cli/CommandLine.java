package dev.stowage.cli;

import dev.stowage.cli.ask.Typing;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Exit;
import dev.stowage.cli.line.ProcessContext;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs one command line in this JVM and keeps what it printed. */
record CommandLine(Exit code, String out, String err) {
    static CommandLine run(Path directory, String... words) {
        return run(directory, HashMap.empty(), words);
    }

    static CommandLine run(Path directory, Map<String, String> environment, String... words) {
        return piped("", directory, environment, words);
    }

    /** With a text on the standard input. */
    static CommandLine piped(String input, Path directory, Map<String, String> environment, String... words) {
        return run(directory, environment, Vector.empty(), input, words);
    }

    /** With somebody at a terminal, who types this. */
    static CommandLine typed(Path directory, Map<String, String> environment, String typed, String... words) {
        return run(directory, environment, Vector.of(Channel.values()), typed, words);
    }

    private static CommandLine run(
            Path directory, Map<String, String> environment, Vector<Channel> terminals, String typed, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ProcessContext process = new ProcessContext(
                environment,
                directory.toAbsolutePath(),
                terminals.isEmpty()
                        ? new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))
                        : Typing.of(typed),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminals);
        Exit code = Main.run(Vector.of(words), process);
        return new CommandLine(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
