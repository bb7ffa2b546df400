package dev.stowage.apply.registry;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.Locale;

/**
 * What a registry asks of who wants to read (RFC 7235, "WWW-Authenticate").
 *
 * @param scheme in lower case
 * @param parameters realm, service and scope
 */
record Challenge(String scheme, Map<String, String> parameters) {
    /** From {@code Bearer realm="https://auth.example/token",service="registry.example"}. */
    static Challenge parse(String header) {
        int blank = header.indexOf(' ');
        return blank < 0
                ? new Challenge(header.toLowerCase(Locale.ROOT), HashMap.empty())
                : new Challenge(
                        header.substring(0, blank).toLowerCase(Locale.ROOT), parameters(header.substring(blank + 1)));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = HashMap.empty();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf("=\"", at);
            int end = equals < 0 ? -1 : text.indexOf('"', equals + 2);
            if (end < 0) {
                break;
            }
            parameters = parameters.put(name(text.substring(at, equals)), text.substring(equals + 2, end));
            at = end + 1;
        }
        return parameters;
    }

    private static String name(String text) {
        return text.replace(",", "").strip();
    }

    String parameter(String name) {
        return parameters.get(name).getOrElse("");
    }
}
