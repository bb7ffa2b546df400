package dev.stowage.apply.aws;

import io.vavr.control.Option;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request of HTTP goes to (<em>RFC 6454</em>, "The Web Origin Concept"), spelled in one way.
 *
 * @param scheme empty where the address has none, as the host is
 * @param port that of the scheme where the address has none: 80 for http, else 443
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public static Origin of(URI address) {
        String scheme = lower(address.getScheme());
        int usual = scheme.equals("http") ? HTTP : HTTPS;
        return new Origin(scheme, lower(address.getHost()), address.getPort() < 0 ? usual : address.getPort());
    }

    private static String lower(@Nullable String text) {
        return Option.of(text).getOrElse("").toLowerCase(Locale.ROOT);
    }
}
