package dev.stowage.validate.settings;

import dev.stowage.value.Port;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A host that the value of a variable names: {@code db}, {@code db:5432}, {@code tcp://db}, {@code user@db/data}. */
record NamedHost(String name, Option<Port> port) {
    private static final int DIGITS_OF_PORT = 5;
    private static final String AUTHORITY = "//";
    private static final String KEY = "host=";

    /** Signs before an address in a list or a call. */
    private static final String BEFORE_ADDRESS = " ,;=([/\"'";

    /** Variables whose whole value is a host. */
    private static final Vector<String> OF_HOSTS = Vector.of("HOST", "SERVER", "ADDR", "ENDPOINT", "URL", "URI");

    static Vector<NamedHost> in(String variable, String value) {
        List<NamedHost> found = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            int end = endOfWord(value, at);
            if (end > at && isHost(variable, value, at, end)) {
                found.add(new NamedHost(value.substring(at, end), port(value, end)));
            }
            at = end + 1;
        }
        return Vector.ofAll(found);
    }

    private static int endOfWord(String value, int from) {
        int end = from;
        while (end < value.length() && isOfName(value.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char sign) {
        return isDigit(sign)
                || ('a' <= sign && sign <= 'z')
                || ('A' <= sign && sign <= 'Z')
                || sign == '-'
                || sign == '_'
                || sign == '.';
    }

    private static boolean isDigit(char sign) {
        return '0' <= sign && sign <= '9';
    }

    private static boolean isHost(String variable, String value, int from, int end) {
        if (value.startsWith(AUTHORITY, from - AUTHORITY.length())) {
            return !isUser(value, end);
        }
        if (from == 0 && end == value.length()) {
            return OF_HOSTS.exists(variable.toUpperCase(Locale.ROOT)::contains);
        }
        return (isBehind(value, from, "@") && !value.startsWith("(", end))
                || isBehind(value, from, KEY)
                || ((from == 0 || BEFORE_ADDRESS.indexOf(value.charAt(from - 1)) >= 0)
                        && port(value, end).isDefined());
    }

    private static boolean isBehind(String value, int from, String sign) {
        return value.startsWith(sign, from - sign.length());
    }

    /** Before the host of a URL there may be a user and a password. */
    private static boolean isUser(String value, int end) {
        int at = value.indexOf('@', end);
        int slash = value.indexOf('/', end);
        return at >= 0 && (slash < 0 || at < slash);
    }

    private static Option<Port> port(String value, int colon) {
        int end = colon + 1;
        while (end < value.length() && isDigit(value.charAt(end))) {
            end++;
        }
        boolean isPort = value.startsWith(":", colon)
                && end - colon - 1 <= DIGITS_OF_PORT
                && end > colon + 1
                && (end == value.length() || !isOfName(value.charAt(end)));
        return isPort ? Port.of(Long.parseLong(value.substring(colon + 1, end))) : Option.none();
    }
}
