package dev.stowage.apply.operate;

import dev.stowage.apply.running.LogLine;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Which lines have been told already. Lines arrive late and out of order, so that each look begins a little before the newest
 * one; what is older than that can be forgotten.
 */
record SeenLines(HashMap<String, Instant> lines, Option<Instant> newest) {
    static final SeenLines NOTHING = new SeenLines(HashMap.empty(), Option.none());

    /** How late a line may arrive. */
    private static final Duration LATEST = Duration.ofSeconds(30);

    boolean has(LogLine line) {
        return line.id().exists(lines::containsKey) || lines.containsKey(content(line));
    }

    SeenLines and(LogLine line) {
        return new SeenLines(
                lines.put(line.id().getOrElse(() -> content(line)), line.at()),
                Option.some(newest.filter(known -> known.isAfter(line.at())).getOrElse(line.at())));
    }

    int size() {
        return lines.size();
    }

    /** Without what no look finds again. */
    SeenLines recent() {
        return begin().map(first -> new SeenLines(lines.reject((id, at) -> at.isBefore(first)), newest))
                .getOrElse(this);
    }

    /** From when on the next look has to look; none while nothing was told. */
    Option<Instant> begin() {
        return newest.map(known -> known.minus(LATEST));
    }

    /** What tells a line from others where it has no id. */
    private static String content(LogLine line) {
        return line.stream() + " " + line.at().toEpochMilli() + " " + line.message();
    }
}
