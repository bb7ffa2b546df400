package dev.stowage.validate.rules;

import dev.stowage.validate.calls.ServiceText;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * What a variable or an option says, where its name is one by which programs are told of the others of their cluster.
 *
 * @param words by which the name ends
 * @param value the others, with commas between them
 */
record PeerList(String words, String value) {
    /** Those of NATS are the addresses of others; elsewhere they may be what a service answers. */
    private static final String ROUTES = "routes";

    private static final String NATS = "nats";

    /** Only where the name ends so: what else is said of peers, such as their number, is no host. */
    private static final Vector<String> ENDS = Vector.of(
            "dns query",
            "initial cluster",
            "join",
            "cluster members",
            "tcp ip members",
            "tcpip members",
            "peer",
            "peers",
            "peer host",
            "peer hosts",
            ROUTES,
            "seeds",
            "seed host",
            "seed hosts",
            "seed node",
            "seed nodes");

    /** Those of a variable itself, and of the options that a text has. */
    static Vector<PeerList> all(ServiceText text) {
        return options(text.value()).appendAll(of(text.variable(), text.value()));
    }

    private static Vector<PeerList> options(String text) {
        Vector<String> words = Vector.of(text.split("\\s+"));
        return words.zip(words.drop(1).append("")).flatMap(pair -> {
            int equals = pair._1.indexOf('=');
            return equals < 0 && !pair._1.startsWith("-")
                    ? Vector.empty()
                    : equals < 0
                            ? of(pair._1, pair._2)
                            : of(pair._1.substring(0, equals), pair._1.substring(equals + 1));
        });
    }

    private static Vector<PeerList> of(String name, String value) {
        String spoken = " " + spoken(name);
        return ENDS.filter(end -> spoken.endsWith(" " + end)).map(end -> new PeerList(end, value));
    }

    private static String spoken(String name) {
        return name.replaceAll("[_.-]+", " ").toLowerCase(Locale.ROOT);
    }

    /** What is called after the service itself, as are the variables of links, says where that is. */
    boolean names(ServiceName service) {
        boolean isItsOwn = Vector.of(spoken(service.value()).split(" ")).exists(Vector.of(words.split(" "))::contains);
        return !isItsOwn
                && Vector.of(value.split("[,\\s\\[\\]\"']+"))
                        .filter(item -> !words.equals(ROUTES) || item.startsWith(NATS))
                        .map(PeerList::host)
                        .exists(service.value()::equalsIgnoreCase);
    }

    /** Of {@code host}, {@code host:6222}, {@code nats://user@host:6222}, {@code name=http://host}. */
    private static String host(String item) {
        int authority = item.indexOf("://");
        String address = item.substring(authority < 0 ? item.lastIndexOf('=') + 1 : authority + "://".length());
        String server = address.split("[/?]", 2)[0];
        return server.substring(server.lastIndexOf('@') + 1).split(":", 2)[0];
    }
}
