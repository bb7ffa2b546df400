package dev.stowage.validate.subject;

import dev.stowage.compose.Service;
import io.vavr.collection.Vector;

/** What a container runs, as far as the file says it: what is left out is that of the image. */
public final class CommandLine {
    private CommandLine() {}

    /** The words of {@code entrypoint}, and behind them those of {@code command}. */
    public static Vector<String> of(Service service) {
        return service.entrypoint()
                .getOrElse(Vector.empty())
                .appendAll(service.command().getOrElse(Vector.empty()));
    }
}
