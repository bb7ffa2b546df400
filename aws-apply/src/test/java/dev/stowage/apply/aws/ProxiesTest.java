package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI AWS = Proxies.AWS;
    private static final URI EMULATOR = URI.create("http://emulator:4566");
    private static final Map<String, String> BOTH =
            HashMap.of("HTTPS_PROXY", "http://secure:1", "http_proxy", "http://plain:2");

    @Test
    void goesByTheSchemeOfTheAddress() {
        assertThat(proxies(BOTH).variable(AWS)).containsExactly("HTTPS_PROXY");
        assertThat(proxies(BOTH).variable(EMULATOR)).containsExactly("http_proxy");
        assertThat(host(proxies(BOTH), AWS)).isEqualTo("secure");
        assertThat(host(proxies(BOTH), EMULATOR)).isEqualTo("plain");
        assertThat(proxies(BOTH.remove("HTTPS_PROXY")).variable(AWS)).isEmpty();
        assertThat(proxies(BOTH.remove("HTTPS_PROXY")).proxy(AWS)).isEqualTo(Proxy.NO_PROXY);
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
        assertThat(proxies.proxy(URI.create("https://ecs.eu-west-1.amazonaws.com")))
                .isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "naws.com", "example.org", "amazonaws-com"})
    void leavesOutNothingElse(String except) {
        Proxies proxies = proxies(BOTH.put("NO_PROXY", except));
        assertThat(proxies.variable(AWS)).containsExactly("HTTPS_PROXY");
        assertThat(host(proxies, URI.create("https://ecs.eu-west-1.amazonaws.com")))
                .isEqualTo("secure");
    }

    @ParameterizedTest
    @CsvSource({
        "amazonaws.com:443, true",
        ".amazonaws.com:443, true",
        "*:443, true",
        "amazonaws.com:8443, false",
        "*:80, false",
        "'other:443,amazonaws.com:80', false"
    })
    void comparesThePortToo_whereAnExceptionHasOne(String except, boolean excepted) {
        Proxies proxies = proxies(BOTH.put("NO_PROXY", except));
        assertThat(proxies.variable(AWS).isEmpty()).isEqualTo(excepted);
        assertThat(proxies.proxy(URI.create("https://ecs.amazonaws.com")).equals(Proxy.NO_PROXY))
                .isEqualTo(excepted);
    }

    @Test
    void comparesThePortOfARegistry() {
        Proxies proxies = proxies(BOTH.put("NO_PROXY", "registry.local:5000,[fe80::2]:5000"));
        assertThat(proxies.variable(URI.create("https://registry.local:5000/v2/")))
                .isEmpty();
        assertThat(proxies.variable(URI.create("https://registry.local:5001/v2/")))
                .containsExactly("HTTPS_PROXY");
        assertThat(proxies.variable(URI.create("https://registry.local/v2/"))).containsExactly("HTTPS_PROXY");
        assertThat(proxies.variable(URI.create("https://[fe80::2]:5000/v2/"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me@proxy:hunter2",
                "http://me:#hunter2@proxy:3128",
                "http://me:/hunter2@proxy:3128",
                "http://me:%hunter2@proxy:3128",
                "https://hunter2:3128",
                "socks5://hunter2:1080",
                "http:///hunter2",
                "http://:3128/hunter2",
                "hunter2:0",
                "hunter2:70000",
                "hunter2:port",
                "hunter2/x://y",
                "http://hunter_2:3128",
                "not an address hunter2"
            })
    void refusesAddressesThatCannotBeUsed_andGoesNotPastThem(String address) {
        Proxies proxies = proxies(HashMap.of("HTTPS_PROXY", address));
        Problem problem = proxies.wrong(AWS).get().problem();
        assertThat(problem.sentence())
                .startsWith("reading the address of the proxy in the variable HTTPS_PROXY failed: it");
        assertThat(problem.toString()).doesNotContain("hunter2");
        assertThat(proxies.login(AWS)).isEmpty();
        assertThat(proxies.selector().select(AWS))
                .containsExactly(
                        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("https-proxy.invalid", 80)));
        assertThat(proxies.wrong(EMULATOR)).isEmpty();
        assertThat(proxies(HashMap.of("HTTPS_PROXY", address, "NO_PROXY", "*")).wrong(AWS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://proxy:3128", "HTTP://proxy:3128/", "proxy:3128", " proxy:3128 "})
    void readsAddressesAsTheyAreWritten(String address) {
        Proxies proxies = proxies(HashMap.of("HTTPS_PROXY", address));
        assertThat(proxies.wrong(AWS)).isEmpty();
        assertThat(proxies.proxy(AWS).address()).isEqualTo(InetSocketAddress.createUnresolved("proxy", 3128));
        assertThat(proxies.login(AWS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:hunter%2F2%40+@proxy:3128", "me:hunter%2F2%40+@proxy:3128"})
    void readsLogins_andShowsThemToNobody(String address) {
        Proxies proxies = proxies(HashMap.of("HTTPS_PROXY", address));
        assertThat(proxies.wrong(AWS)).isEmpty();
        assertThat(proxies.proxy(AWS).address()).isEqualTo(InetSocketAddress.createUnresolved("proxy", 3128));
        assertThat(proxies.authorization(AWS))
                .containsExactly("Basic "
                        + Base64.getEncoder().encodeToString("me:hunter/2@+".getBytes(StandardCharsets.UTF_8)));
        assertThat(proxies.login(AWS).toString()).isEqualTo("Some(ProxyLogin[hidden])");
        assertThat(proxies.authorization(EMULATOR)).isEmpty();
        assertThat(proxies(HashMap.of("HTTPS_PROXY", address, "NO_PROXY", "*")).authorization(AWS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]"})
    void goesToThisMachineByItself(String host) {
        assertThat(proxies(BOTH).variable(URI.create("http://" + host + ":4566")))
                .isEmpty();
        assertThat(proxies(BOTH).proxy(URI.create("http://" + host + ":4566"))).isEqualTo(Proxy.NO_PROXY);
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
    void leavesToJavaWhatNoVariableNames() {
        InetSocketAddress address = InetSocketAddress.createUnresolved("java", 4);
        Option<ProxySelector> earlier = Option.some(ProxySelector.of(address));
        Proxy java = new Proxy(Proxy.Type.HTTP, address);
        assertThat(proxies(HashMap.empty()).selector(earlier).select(AWS)).containsExactly(java);
        assertThat(proxies(HashMap.of("http_proxy", "plain:2"))
                        .selector(earlier)
                        .select(AWS))
                .containsExactly(java);
        assertThat(proxies(BOTH.put("NO_PROXY", "*")).selector(earlier).select(AWS))
                .containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void knowsTheUsualPort() {
        assertThat(proxies(HashMap.of("HTTPS_PROXY", "http://proxy/"))
                        .proxy(AWS)
                        .address())
                .isEqualTo(InetSocketAddress.createUnresolved("proxy", 80));
    }

    private static String host(Proxies proxies, URI address) {
        return ((InetSocketAddress) proxies.proxy(address).address()).getHostString();
    }

    private static Proxies proxies(Map<String, String> variables) {
        return new Proxies(variables::get);
    }
}
