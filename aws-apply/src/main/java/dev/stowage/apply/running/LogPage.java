package dev.stowage.apply.running;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Some lines, and where more are. */
public record LogPage(Vector<LogLine> lines, Option<String> next) {
    public static final LogPage EMPTY = new LogPage(Vector.empty(), Option.none());
}
