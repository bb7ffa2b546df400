package dev.stowage.apply.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.apply.aws.ProxyWithLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class ProxiedRegistryTest {
    @Test
    void logsInAtTheProxy() throws Exception {
        try (ProxyWithLogin proxy = new ProxyWithLogin()) {
            InterruptibleRequests requests = new InterruptibleRequests(proxy.proxies("hunter2"), () -> false);
            assertThat(requests.send(to("http://registry.invalid/v2/"), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> requests.send(to("https://registry.invalid/v2/"), BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
            assertThat(proxy.asked)
                    .containsExactly(
                            "GET http://registry.invalid/v2/ HTTP/1.1 as me",
                            "CONNECT registry.invalid:443 HTTP/1.1 as me");
        }
    }

    private static HttpRequest to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
