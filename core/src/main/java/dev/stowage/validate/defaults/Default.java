package dev.stowage.validate.defaults;

import dev.stowage.value.PerDialect;
import io.vavr.control.Option;

/**
 * A value that is filled in where a project says nothing: the name of the setting, what the dialects take, in words (none
 * where a dialect has no such setting), and where that comes from.
 */
public record Default(String name, PerDialect<Option<String>> values, String source) {
    /** The same in both dialects. */
    static Default inBoth(String name, String value, String source) {
        return inEach(name, value, value, source);
    }

    static Default inEach(String name, String modern, String dockerEcs, String source) {
        return new Default(name, new PerDialect<>(Option.some(modern), Option.some(dockerEcs)), source);
    }

    static Default inModern(String name, String value, String source) {
        return new Default(name, new PerDialect<>(Option.some(value), Option.none()), source);
    }
}
