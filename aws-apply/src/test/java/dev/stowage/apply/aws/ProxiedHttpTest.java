package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.internal.http.loader.DefaultSdkHttpClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/** What is set for the whole process, so nothing else runs beside it. */
@Isolated
class ProxiedHttpTest {
    @Test
    void isWhatTheSdkSendsByItselfBy() {
        assertThat(ProxiedHttp.NAME).isEqualTo(ProxiedHttp.class.getName());
        assertThat(ProxiedHttp.PROPERTY).isEqualTo(SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property());
        System.setProperty(ProxiedHttp.PROPERTY, ProxiedHttp.NAME);
        try (SdkHttpClient made = new DefaultSdkHttpClientBuilder().buildWithDefaults(AttributeMap.empty())) {
            assertThat(made.clientName()).isEqualTo("UrlConnection");
        } finally {
            System.clearProperty(ProxiedHttp.PROPERTY);
        }
    }
}
