package dev.stowage.validate.settings;

import java.util.function.Function;

/** Where the image of a service comes from. */
public sealed interface ImageSource {
    <R> R fold(Function<Named, R> named, Function<Built, R> built);

    /** It is in a registry under this name. */
    record Named(String image) implements ImageSource {
        @Override
        public <R> R fold(Function<Named, R> named, Function<Built, R> built) {
            return named.apply(this);
        }
    }

    /** It is built from this context, so its name is not known before. */
    record Built(String context) implements ImageSource {
        @Override
        public <R> R fold(Function<Named, R> named, Function<Built, R> built) {
            return built.apply(this);
        }
    }
}
