package dev.stowage.cli.line;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A program that is asked one short thing. */
public final class Inquiry {
    private static final int PATIENCE_SECONDS = 5;

    private final ProcessBuilder program;

    public Inquiry(String... words) {
        this.program = new ProcessBuilder(Vector.of(words).asJava()).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** With this as its standard input. */
    Inquiry about(File input) {
        program.redirectInput(input);
        return this;
    }

    /** What it prints; none where it is not there, or does not end within five seconds. */
    public Option<String> answer() {
        try {
            return answer(program.start());
        } catch (IOException absent) {
            return Option.none();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Option.none();
        }
    }

    private static Option<String> answer(Process asked) throws IOException, InterruptedException {
        try {
            return asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    ? Option.some(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    : Option.none();
        } finally {
            asked.destroyForcibly();
        }
    }
}
