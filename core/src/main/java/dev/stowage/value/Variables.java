package dev.stowage.value;

import io.vavr.control.Option;

/** What {@code ${NAME}} is looked up in. */
@FunctionalInterface
public interface Variables {
    /** The value, which may be the empty text; none when the variable is not set. */
    Option<String> get(String name);

    /** These first, then {@code others}. */
    default Variables orElse(Variables others) {
        return name -> get(name).orElse(() -> others.get(name));
    }
}
