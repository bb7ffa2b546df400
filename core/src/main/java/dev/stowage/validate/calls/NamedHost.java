package dev.stowage.validate.calls;

import dev.stowage.value.Digits;
import dev.stowage.value.Port;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A host that a text names: {@code db}, {@code db:5432}, {@code tcp://db}, {@code user@db/data}, {@code --host db}.
 *
 * @param at where it begins in the text
 */
public record NamedHost(String name, Option<Port> port, int at) {
    private static final String AUTHORITY = "//";

    private static final String KEY = "host=";

    /** Options of programs whose value is a host. */
    private static final Vector<String> FLAGS = Vector.of("-h", "--host");

    private static final Vector<String> KEYS =
            FLAGS.map(flag -> " " + flag + " ").prepend(KEY);

    /** Signs before an address in a list, a call or a file. */
    private static final String BEFORE_ADDRESS = " ,;=([/\"'\n\t";

    private static final int LONGEST_BEGINNING = 100;

    /** How a part of the name of a variable begins or ends whose whole value is a host. */
    private static final Vector<String> OF_HOSTS = Vector.of("HOST", "SERVER", "ADDR", "ENDPOINT", "URL", "URI");

    private static final Vector<String> ENDS_OF_HOSTS =
            OF_HOSTS.appendAll(OF_HOSTS.map(word -> word + "S")).append("ADDRESS");

    /** As it is written, but for one of many that are written once. */
    String text() {
        return name + port.map(number -> ":" + number).getOrElse("");
    }

    /** Those in a text that is no single host. */
    public static Vector<NamedHost> in(String text) {
        return in("", text);
    }

    /** Whether the next word of a command is a host. */
    public static boolean isBeforeHost(String word) {
        return FLAGS.contains(word);
    }

    /**
     * The value of a variable with other hosts in place of those that it names, all at once; none where it names none.
     *
     * @param others the other host of each, by its name in small letters
     */
    public static Option<String> renamed(String variable, String value, Map<String, String> others) {
        return Option.some(in(variable, value).filter(each -> others.containsKey(each.key()) && each.isWritten(value)))
                .filter(Vector::nonEmpty)
                .map(found -> found.foldRight(
                        value, (each, text) -> each.replacedIn(text, others.getOrElse(each.key(), each.name))));
    }

    /** Names of hosts are looked up without regard to case. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private String key() {
        return key(name);
    }

    /** One of many that are written as {@code node{1...4}} stands nowhere. */
    private boolean isWritten(String text) {
        return text.startsWith(name, at);
    }

    private String replacedIn(String text, String other) {
        return text.substring(0, at) + other + text.substring(at + name.length());
    }

    /** Those in the value of a variable, which may be a single host. */
    public static Vector<NamedHost> in(String variable, String value) {
        List<NamedHost> found = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            int end = endOfWord(value, at);
            if (end > at && isHost(variable, value, at, end)) {
                found.addAll(hosts(value, at, end).asJava());
            }
            at = end + 1;
        }
        return Vector.ofAll(found);
    }

    private static Vector<NamedHost> hosts(String value, int from, int end) {
        String name = value.substring(from, end);
        return NumberedHosts.at(value, end)
                .map(numbers -> numbered(name, numbers, value, from))
                .getOrElse(() -> Vector.of(new NamedHost(name, port(value, end), from)));
    }

    private static Vector<NamedHost> numbered(String name, NumberedHosts numbers, String value, int from) {
        int end = endOfWord(value, numbers.end());
        Option<Port> port = port(value, end);
        return numbers.names(name, value.substring(numbers.end(), end)).map(each -> new NamedHost(each, port, from));
    }

    private static int endOfWord(String value, int from) {
        int end = from;
        while (end < value.length() && isOfName(value.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char sign) {
        return Digits.contains(sign)
                || ('a' <= sign && sign <= 'z')
                || ('A' <= sign && sign <= 'Z')
                || sign == '-'
                || sign == '_'
                || sign == '.';
    }

    private static boolean isHost(String variable, String value, int from, int end) {
        if (value.startsWith(AUTHORITY, from - AUTHORITY.length())) {
            return !isUser(value, end);
        }
        if (from == 0 && end == value.length()) {
            return isOfHosts(variable);
        }
        return (isBehind(value, from, "@") && !value.startsWith("(", end))
                || isBehindKey(value, from)
                || ((from == 0 || BEFORE_ADDRESS.indexOf(value.charAt(from - 1)) >= 0)
                        && port(value, end).isDefined()
                        && !NamedImage.isAt(variable, value, from, end));
    }

    static boolean isOfHosts(String variable) {
        return Vector.of(variable.toUpperCase(Locale.ROOT).split("[_.-]", -1))
                .exists(part -> OF_HOSTS.exists(part::startsWith) || ENDS_OF_HOSTS.exists(part::endsWith));
    }

    /** An option may be the first word; what stands far behind the beginning is behind another word. */
    private static boolean isBehindKey(String value, int from) {
        return KEYS.exists(key -> isBehind(value, from, key))
                || (from <= LONGEST_BEGINNING
                        && isBeforeHost(value.substring(0, from).strip()));
    }

    private static boolean isBehind(String value, int from, String sign) {
        return value.startsWith(sign, from - sign.length());
    }

    /** Before the host of a URL there may be a user and a password; an address is one word, up to its path. */
    private static boolean isUser(String value, int end) {
        int at = end;
        while (at < value.length() && value.charAt(at) > ' ' && "@/".indexOf(value.charAt(at)) < 0) {
            at++;
        }
        return value.startsWith("@", at);
    }

    private static Option<Port> port(String value, int colon) {
        int end = Digits.end(value, colon + 1);
        boolean isPort = value.startsWith(":", colon) && (end == value.length() || !isOfName(value.charAt(end)));
        return isPort ? Port.parse(value.substring(colon + 1, end)) : Option.none();
    }
}
