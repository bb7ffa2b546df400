package dev.stowage.cli.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version that the build wrote into this jar. */
public final class Version {
    private static final String FILE = "/dev/stowage/cli/version.txt";

    private Version() {}

    public static String text() {
        try (InputStream text = Objects.requireNonNull(Version.class.getResourceAsStream(FILE))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
