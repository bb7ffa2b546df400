package dev.stowage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Prints {@code stowage} and its version on one line. */
final class VersionCommand implements Command {
    @Override
    public ExitCode run(Invocation call, Surroundings around) {
        around.out().println("stowage " + version());
        return ExitCode.DONE;
    }

    /** The version that the build wrote into this jar. */
    static String version() {
        try (InputStream text = Objects.requireNonNull(VersionCommand.class.getResourceAsStream("version.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
