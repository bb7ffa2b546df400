package dev.stowage.apply.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The connections of the SDK's HTTP client, through our proxies. Left alone it knows one proxy for all addresses, and sends a
 * login of that to AWS as well.
 */
final class ProxiedConnections implements UrlConnectionFactory {
    /** Those of the SDK ("SdkHttpConfigurationOption"). */
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final Proxies proxies;

    private ProxiedConnections(Proxies proxies) {
        this.proxies = proxies;
    }

    static SdkHttpClient client(Proxies proxies) {
        return UrlConnectionHttpClient.create(new ProxiedConnections(proxies));
    }

    @Override
    public HttpURLConnection createConnection(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(proxies.proxy(address));
            connection.setConnectTimeout((int) LONGEST_CONNECT.toMillis());
            connection.setReadTimeout((int) LONGEST_SILENCE.toMillis());
            proxies.login(address).forEach(login -> login.on(connection));
            return connection;
        } catch (IOException nothingIsSentYet) {
            throw new UncheckedIOException(nothingIsSentYet);
        }
    }
}
