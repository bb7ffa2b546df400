package dev.stowage.apply.aws;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** How the SDK sends what it asks by itself, such as for the credentials of a role: through our proxies. It makes this by name. */
public final class ProxiedHttp implements SdkHttpService {
    /** The system property by which the SDK is told the name of such a class. */
    public static final String PROPERTY = "software.amazon.awssdk.http.service.impl";

    /** The name of this class as a constant: to say it loads nothing, and most commands send nothing. */
    public static final String NAME = "dev.stowage.apply.aws.ProxiedHttp";

    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
        return new Builder();
    }

    private static final class Builder implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return ProxiedConnections.client(Proxies.ofProcess());
        }
    }
}
