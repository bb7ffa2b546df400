package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.net.ProxySelector;
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
    void prevailsInWhatTheSdkSendsByItself() {
        String property = SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property();
        ProxySelector before = ProxySelector.getDefault();
        try {
            new Proxies(name -> Option.none()).prevail();
            assertThat(ProxySelector.getDefault()).isSameAs(before);
            new Proxies(name -> Option.some("proxy:3128")).prevail();
            assertThat(ProxySelector.getDefault()).isNotSameAs(before);
            assertThat(System.getProperty(property)).isEqualTo(ProxiedHttp.class.getName());
            try (SdkHttpClient made = new DefaultSdkHttpClientBuilder().buildWithDefaults(AttributeMap.empty())) {
                assertThat(made.clientName()).isEqualTo("UrlConnection");
            }
        } finally {
            ProxySelector.setDefault(before);
            System.clearProperty(property);
        }
    }
}
