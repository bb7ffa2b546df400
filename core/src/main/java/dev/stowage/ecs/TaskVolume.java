package dev.stowage.ecs;

import io.vavr.control.Option;
import java.util.function.Function;

/** A volume that the containers of one task mount by its name. */
public sealed interface TaskVolume {
    String name();

    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Function<Scratch, R> scratch, Function<Shared, R> shared, Function<AtLaunch, R> atLaunch);

    /** An empty directory that goes with the task. */
    record Scratch(String name) implements TaskVolume {
        @Override
        public <R> R fold(Function<Scratch, R> scratch, Function<Shared, R> shared, Function<AtLaunch, R> atLaunch) {
            return scratch.apply(this);
        }
    }

    /** An EFS file system, entered by an access point where there is one. */
    record Shared(String name, Text fileSystem, Option<Text> accessPoint) implements TaskVolume {
        @Override
        public <R> R fold(Function<Scratch, R> scratch, Function<Shared, R> shared, Function<AtLaunch, R> atLaunch) {
            return shared.apply(this);
        }
    }

    /** A volume that the service describes, and that is made when the task starts. */
    record AtLaunch(String name) implements TaskVolume {
        @Override
        public <R> R fold(Function<Scratch, R> scratch, Function<Shared, R> shared, Function<AtLaunch, R> atLaunch) {
            return atLaunch.apply(this);
        }
    }
}
