package dev.stowage.bench;

import dev.stowage.load.ComposeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An application to measure with, by the word that stands for it: a form and a number of services, or a recorded case. */
record Subject(Path folder) {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "docker-ecs");
    private static final Path GENERATED = Path.of("target", "jmh");

    /** {@code plain-500} is generated; {@code scale-500} was recorded. */
    static Subject of(String word) {
        Path recorded = CASES.resolve(word);
        return new Subject((Files.isDirectory(recorded) ? recorded : generated(word)).toAbsolutePath());
    }

    private static Path generated(String word) {
        int dash = word.indexOf('-');
        ManyServices form = ManyServices.valueOf(word.substring(0, dash).toUpperCase(Locale.ROOT));
        try {
            Path folder = Files.createDirectories(GENERATED.resolve(word));
            Files.writeString(folder.resolve("compose.yaml"), form.text(Integer.parseInt(word.substring(dash + 1))));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ComposeSource source() {
        return ComposeSource.directory(folder);
    }
}
