package dev.stowage.apply.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** One for each login: Java keeps connections, and what a proxy has asked for, by the object that answers it. */
    private final Map<ProxyLogin, Authenticator> authenticators = new ConcurrentHashMap<>();

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
            proxies.login(address).forEach(login -> logIn(connection, login));
            return connection;
        } catch (IOException nothingIsSentYet) {
            throw new UncheckedIOException(nothingIsSentYet);
        }
    }

    /** Within a tunnel headers go to the other end of it, and else they go to the proxy. */
    private void logIn(HttpURLConnection connection, ProxyLogin login) {
        if (connection.getURL().getProtocol().equals("https")) {
            connection.setAuthenticator(authenticators.computeIfAbsent(login, ProxyLogin::authenticator));
        } else {
            connection.setRequestProperty(ProxyLogin.HEADER, login.authorization());
        }
    }
}
