package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts that are reached past every proxy: this machine, and what the variable {@code NO_PROXY} lists. */
record DirectHosts(Vector<String> entries) {
    /** This machine, which no proxy reaches: patterns of its names. */
    private static final Vector<String> LOOPBACK = Vector.of("localhost", "127\\..*", "\\[::1\\]");

    private static final Pattern WITH_PORT = Pattern.compile("([^:]+|\\[.+\\]):(\\d+)");

    static DirectHosts of(Option<String> list) {
        return new DirectHosts(list.toVector()
                .flatMap(text -> Vector.of(text.split("[,\\s]+", -1)))
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty()));
    }

    boolean contains(URI address) {
        Origin origin = Origin.of(address);
        return LOOPBACK.appendAll(entries.flatMap(entry -> host(entry, Integer.toString(origin.port())))
                        .map(host -> host.equals("*") ? ".*" : "(.*\\.)?" + Pattern.quote(host)))
                .exists(origin.host()::matches);
    }

    /** An entry with a port speaks of this port only. */
    private static Option<String> host(String entry, String port) {
        Matcher parts = WITH_PORT.matcher(entry);
        return parts.matches() ? Option.when(parts.group(2).equals(port), parts.group(1)) : Option.some(entry);
    }
}
