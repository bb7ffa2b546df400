package dev.stowage.apply.operate;

import dev.stowage.apply.running.Address;
import io.vavr.collection.Vector;
import java.util.Arrays;

/** How the addresses of one service are spelled. */
record Urls(Vector<Address> addresses, Vector<String> domains) {
    /** One for each name under which this one of its addresses is called. */
    Vector<String> of(Address address) {
        return names(address)
                .map(name -> address.scheme() + "://" + name + ":" + address.port() + path(address))
                .distinct();
    }

    /** A rule that asks for a host takes no requests for another; else a domain is what people know. */
    private Vector<String> names(Address address) {
        Vector<String> hosts = address.requests().hosts().reject(Urls::isPattern);
        Vector<String> known = hosts.isEmpty() && leadsTo(address) ? domains : hosts;
        return known.isEmpty() ? Vector.of(address.host()) : known;
    }

    /** A domain is an alias of the balancer that speaks HTTP, where there is one. */
    private boolean leadsTo(Address address) {
        return isHttp(address) || !addresses.exists(Urls::isHttp);
    }

    private static boolean isHttp(Address address) {
        return address.scheme().startsWith("http");
    }

    private static boolean isPattern(String text) {
        return text.contains("*") || text.contains("?");
    }

    /** As far as all requests that get through begin in the same way. */
    private static String path(Address address) {
        return address.requests()
                .paths()
                .map(path -> path.substring(0, wildcard(path)))
                .reduceOption(Urls::commonBeginning)
                .getOrElse("");
    }

    /** No path ends in the middle of a word where they part. */
    private static String commonBeginning(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int differs = Arrays.mismatch(
                one.substring(0, length).toCharArray(),
                other.substring(0, length).toCharArray());
        return differs < 0 ? one.substring(0, length) : one.substring(0, one.lastIndexOf('/', differs - 1) + 1);
    }

    private static int wildcard(String path) {
        return Vector.of(path.indexOf('*'), path.indexOf('?'), path.length())
                .filter(at -> at >= 0)
                .min()
                .getOrElse(0);
    }
}
