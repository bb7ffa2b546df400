package dev.stowage.load.canonical;

import dev.stowage.value.Port;
import io.vavr.control.Option;

/** Ports from the first to the last, both included. */
record PortRange(int first, int last) {
    static final PortRange ZERO = new PortRange(0, 0);

    /** The range {@code a-b}, or {@code a} alone; none when it is no range of ports. */
    static Option<PortRange> of(String text) {
        int dash = text.indexOf('-');
        String first = dash < 0 ? text : text.substring(0, dash);
        String last = dash < 0 ? text : text.substring(dash + 1);
        return port(first)
                .flatMap(from -> port(last).map(to -> new PortRange(from, to)))
                .filter(PortRange::rises);
    }

    private boolean rises() {
        return first <= last;
    }

    private static Option<Integer> port(String text) {
        return Port.parse(text).map(Port::number);
    }

    boolean isSingle() {
        return first == last;
    }

    boolean hasLengthOf(PortRange other) {
        return last - first == other.last - other.first;
    }

    /** What is published for a target out of a range of targets: its fellow, or the whole range for a single target. */
    String at(String targets, int target) {
        PortRange inside = of(targets).getOrElse(ZERO);
        return inside.isSingle() && !isSingle() ? first + "-" + last : Integer.toString(first + target - inside.first);
    }
}
