package dev.stowage.compose;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** What a container runs and how it is started and stopped (Compose Specification, "Services top-level elements"). */
public interface ContainerProcess {
    /** The image reference; none when the image is built. */
    Option<String> image();

    /** {@code os[/arch[/variant]]}. */
    Option<String> platform();

    /** {@code always}, {@code never}, {@code missing}, {@code build}, {@code daily}, {@code weekly} or {@code every_DURATION}. */
    Option<String> pullPolicy();

    Option<String> pullRefreshAfter();

    /** The words of the command; none leaves the image's, an empty list clears it. */
    Option<Vector<String>> command();

    /** The words of the entry point; none leaves the image's, an empty list clears it. */
    Option<Vector<String>> entrypoint();

    /** Whether the entry point of the image is cleared. */
    default boolean clearsEntrypoint() {
        return entrypoint().exists(words -> words.forAll(String::isEmpty));
    }

    /** Variables; one without a value passes on the host's, where there is one. */
    LinkedHashMap<String, Option<String>> environment();

    Vector<EnvFile> envFile();

    Option<String> workingDir();

    /** {@code user[:group]}, names or numbers. */
    Option<String> user();

    Vector<String> groupAdd();

    /** Whether an init process reaps children and forwards signals. */
    Option<Boolean> init();

    Option<String> stopSignal();

    /** How long to wait between the stop signal and killing. */
    Option<Duration> stopGracePeriod();

    /** The file mode mask of the process, 0 to 4294967295. */
    Option<Long> umask();
}
