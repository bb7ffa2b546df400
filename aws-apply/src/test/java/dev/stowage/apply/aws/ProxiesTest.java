package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;

class ProxiesTest {
    private static final URI AWS = Proxies.AWS;
    private static final URI EMULATOR = URI.create("http://emulator:4566");
    private static final Map<String, String> BOTH =
            HashMap.of("HTTPS_PROXY", "http://secure:1", "http_proxy", "http://plain:2");

    @Test
    void goesByTheSchemeOfTheAddress() {
        assertThat(proxies(BOTH).variable(AWS)).containsExactly("HTTPS_PROXY");
        assertThat(proxies(BOTH).variable(EMULATOR)).containsExactly("http_proxy");
        assertThat(proxies(BOTH).configuration(AWS).host()).isEqualTo("secure");
        assertThat(proxies(BOTH).configuration(EMULATOR).host()).isEqualTo("plain");
        assertThat(proxies(BOTH.remove("HTTPS_PROXY")).variable(AWS)).isEmpty();
        assertThat(proxies(BOTH.remove("HTTPS_PROXY")).configuration(AWS).host())
                .isNull();
    }

    @Test
    void takesTheNameInSmallLettersFirst() {
        assertThat(proxies(BOTH.put("https_proxy", "small:3")).variable(AWS)).containsExactly("https_proxy");
        assertThat(proxies(BOTH.put("https_proxy", " ")).variable(AWS)).containsExactly("HTTPS_PROXY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amazonaws.com", ".amazonaws.com", "*.AMAZONAWS.com", "localhost, amazonaws.com", "*"})
    void leavesOutWhatIsExcepted(String except) {
        Proxies proxies = proxies(BOTH.put("NO_PROXY", except));
        assertThat(proxies.variable(AWS)).isEmpty();
        assertThat(proxies.configuration(AWS).nonProxyHosts()).anyMatch("ecs.eu-west-1.amazonaws.com"::matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "naws.com", "example.org", "amazonaws-com"})
    void leavesOutNothingElse(String except) {
        Proxies proxies = proxies(BOTH.put("NO_PROXY", except));
        assertThat(proxies.variable(AWS)).containsExactly("HTTPS_PROXY");
        assertThat(proxies.configuration(AWS).nonProxyHosts()).noneMatch("ecs.eu-west-1.amazonaws.com"::matches);
    }

    @Test
    void knowsTheLoginOfAProxy() {
        ProxyConfiguration proxy =
                proxies(HashMap.of("HTTPS_PROXY", "me:pass%3Aword@proxy:3128")).configuration(AWS);
        assertThat(proxy.host() + ":" + proxy.port()).isEqualTo("proxy:3128");
        assertThat(proxy.username()).isEqualTo("me");
        assertThat(proxy.password()).isEqualTo("pass:word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]"})
    void goesToThisMachineByItself(String host) {
        assertThat(proxies(BOTH).variable(URI.create("http://" + host + ":4566")))
                .isEmpty();
        assertThat(proxies(BOTH).configuration(EMULATOR).nonProxyHosts()).anyMatch(host::matches);
    }

    @Test
    void tellsClientsOfJava() {
        ProxySelector selector = proxies(BOTH.put("no_proxy", "example.org")).selector();
        assertThat(selector.select(URI.create("https://registry-1.docker.io/v2/")))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("secure", 1)));
        assertThat(selector.select(URI.create("https://registry.example.org/v2/")))
                .containsExactly(Proxy.NO_PROXY);
        assertThat(selector.select(URI.create("socket://localhost:1"))).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void knowsTheUsualPorts() {
        assertThat(proxies(HashMap.of("HTTPS_PROXY", "http://proxy/"))
                        .configuration(AWS)
                        .port())
                .isEqualTo(80);
        assertThat(proxies(HashMap.of("HTTPS_PROXY", "https://proxy"))
                        .configuration(AWS)
                        .port())
                .isEqualTo(443);
    }

    @Test
    void takesAnAddressThatCannotBeReadForNone() {
        assertThat(proxies(HashMap.of("HTTPS_PROXY", "not an address"))
                        .configuration(AWS)
                        .host())
                .isNull();
    }

    private static Proxies proxies(Map<String, String> variables) {
        return new Proxies(variables::get);
    }
}
