package dev.stowage.extension;

import dev.stowage.problem.Checked;
import io.vavr.control.Option;

/** A decoder with words for what it takes. */
record Taking<T>(Decoder<T> decoder, String takes) implements Decoder<T> {
    @Override
    public Checked<Option<T>> decode(Located value) {
        return decoder.decode(value);
    }
}
