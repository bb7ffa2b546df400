package dev.stowage.convert.context;

import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import io.vavr.control.Try;

/** The driver options of a volume, which Compose keeps as texts. */
public final class DriverOptions {
    private DriverOptions() {}

    /** The option as a number; none when it is not given, and when it is no number, which validation has told. */
    public static Option<Double> number(LinkedHashMap<String, String> options, String name) {
        return options.get(name)
                .flatMap(text -> Try.of(() -> Double.valueOf(text)).toOption());
    }
}
