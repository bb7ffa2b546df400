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
        return patterns(address).exists(Origin.of(address).host()::matches);
    }

    /**
     * Patterns of names of hosts, for requests to the port of an address; the SDK's own of {@code .example.org} would not
     * match {@code a.example.org}.
     */
    Vector<String> patterns(URI address) {
        String port = Integer.toString(Origin.of(address).port());
        return LOOPBACK.appendAll(entries.flatMap(entry -> host(entry, port))
                .map(host -> host.equals("*") ? ".*" : "(.*\\.)?" + Pattern.quote(host)));
    }

    /** An entry with a port speaks of this port only. */
    private static Option<String> host(String entry, String port) {
        Matcher parts = WITH_PORT.matcher(entry);
        return parts.matches() ? Option.when(parts.group(2).equals(port), parts.group(1)) : Option.some(entry);
    }
}
