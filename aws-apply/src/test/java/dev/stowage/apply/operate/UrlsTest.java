package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.Address.Requests;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class UrlsTest {
    private static final Address WEB = new Address("tg1", "lb.example", 443, "https", Requests.ALL);
    private static final Address QUEUE = new Address("tg2", "nlb.example", 1883, "tcp", Requests.ALL);

    @Test
    void namesTheBalancerWhereNothingElseLeadsToIt() {
        assertThat(of(WEB, Vector.empty())).containsExactly("https://lb.example:443");
        assertThat(of(QUEUE, Vector.empty())).containsExactly("tcp://nlb.example:1883");
    }

    @Test
    void prefersDomains_whichLeadToTheBalancerOfHttpWhereThereIsOne() {
        Vector<String> domains = Vector.of("shop.example", "www.shop.example");
        Urls both = new Urls(Vector.of(WEB, QUEUE), domains);
        assertThat(both.of(WEB)).containsExactly("https://shop.example:443", "https://www.shop.example:443");
        assertThat(both.of(QUEUE)).containsExactly("tcp://nlb.example:1883");
        assertThat(of(QUEUE, domains)).contains("tcp://shop.example:1883");
    }

    @Test
    void tellsWhatARuleLetsThrough() {
        assertThat(of(ruled("api.example", "/v1/*"), Vector.of("shop.example")))
                .containsExactly("https://api.example:443/v1/");
        assertThat(of(ruled("*.example", "/health"), Vector.of("shop.example")))
                .containsExactly("https://shop.example:443/health");
    }

    @Test
    void tellsAsMuchOfThePathAsAllRequestsHave() {
        assertThat(of(ruled("api.example", "/a/*", "/b/*"), Vector.empty()))
                .containsExactly("https://api.example:443/");
        assertThat(of(ruled("api.example", "/v1/apples", "/v1/apples/*", "/v1/apricots"), Vector.empty()))
                .containsExactly("https://api.example:443/v1/");
    }

    private static Address ruled(String host, String... paths) {
        return new Address("tg1", "lb.example", 443, "https", new Requests(Vector.of(host), Vector.of(paths)));
    }

    private static Vector<String> of(Address address, Vector<String> domains) {
        return new Urls(Vector.of(address), domains).of(address);
    }
}
