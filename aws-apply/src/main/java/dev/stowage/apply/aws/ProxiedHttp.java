package dev.stowage.apply.aws;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** How the SDK sends what it asks by itself, such as for the credentials of a role: through our proxies. It makes this by name. */
public final class ProxiedHttp implements SdkHttpService {
    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        return UrlConnectionHttpClient.builder()
                .proxyConfiguration(Proxies.ofProcess().configuration(Proxies.AWS));
    }
}
