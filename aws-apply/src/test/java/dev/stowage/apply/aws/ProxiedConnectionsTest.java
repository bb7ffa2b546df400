package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

@Timeout(90)
class ProxiedConnectionsTest {
    private ProxyWithLogin proxy;

    @BeforeEach
    void listen() throws IOException {
        proxy = new ProxyWithLogin();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    @Test
    void logsInWhereTheProxyPassesRequestsOn() throws IOException {
        assertThat(status("hunter2", "http://emulator.invalid:4566/")).isEqualTo(200);
        assertThat(proxy.asked).containsExactly("GET http://emulator.invalid:4566/ HTTP/1.1 as me");
    }

    /** Java does so once it is asked to. */
    @Test
    void logsInWhereTheProxyMakesATunnel() {
        assertThatThrownBy(() -> status("hunter2", "https://sts.amazonaws.com/"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("502");
        assertThat(proxy.asked)
                .containsExactly(
                        "CONNECT sts.amazonaws.com:443 HTTP/1.1 as nobody",
                        "CONNECT sts.amazonaws.com:443 HTTP/1.1 as me");
    }

    /** Java remembers what a proxy has asked for, and connections to it, with who logs in. */
    @Test
    void logsInAtOnceWhereItHasBefore() {
        try (SdkHttpClient client = ProxiedConnections.client(proxy.proxies("hunter2"))) {
            assertThatThrownBy(() -> status(client, "https://sts.amazonaws.com/"))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> status(client, "https://sts.amazonaws.com/"))
                    .isInstanceOf(IOException.class);
        }
        assertThat(proxy.asked)
                .containsExactly(
                        "CONNECT sts.amazonaws.com:443 HTTP/1.1 as nobody",
                        "CONNECT sts.amazonaws.com:443 HTTP/1.1 as me",
                        "CONNECT sts.amazonaws.com:443 HTTP/1.1 as me");
    }

    @Test
    void fails_whereTheProxyDoesNotTakeTheLogin() {
        assertThatThrownBy(() -> status("wrong", "https://sts.amazonaws.com/"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("407")
                .hasMessageNotContaining("wrong");
    }

    private int status(String password, String address) throws IOException {
        try (SdkHttpClient client = ProxiedConnections.client(proxy.proxies(password))) {
            return status(client, address);
        }
    }

    private static int status(SdkHttpClient client, String address) throws IOException {
        SdkHttpFullRequest request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(address))
                .build();
        return client.prepareRequest(
                        HttpExecuteRequest.builder().request(request).build())
                .call()
                .httpResponse()
                .statusCode();
    }
}
