package dev.stowage.laws;

import dev.stowage.pipeline.Corrections;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the edits of problems may leave or bring, by the list with the reasons. */
public final class FollowUps {
    private static final Path LIST =
            Path.of(System.getProperty("stowage.root", ".."), "property-tests/src/test/resources/edits/follow-ups.txt");
    private static final Vector<String> LISTED = listed();

    private FollowUps() {}

    /** The faults of which no reason is told. */
    public static Vector<Corrections.Fault> unlisted(Corrections corrections) {
        return corrections.faults().reject(fault -> LISTED.contains(fault.kind()));
    }

    private static Vector<String> listed() {
        try {
            return Vector.ofAll(Files.readAllLines(LIST))
                    .reject(line -> line.isBlank() || line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(": ")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
