package dev.stowage.cli.progress;

import dev.stowage.apply.run.Progress;
import java.util.function.Consumer;

/** Shows the news of a deployment as they come. */
public interface Display extends Consumer<Progress> {
    /** Shows nothing. */
    Display NONE = news -> {};

    /** Makes room for something else: what has ended stays, what goes on is drawn anew with the next news. */
    default void pause() {}
}
