package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

@Timeout(30)
class InterruptibleHttpTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int LOOKS = 20;

    private final CompletableFuture<Thread> reading = new CompletableFuture<>();
    private final CountDownLatch looks = new CountDownLatch(LOOKS);
    private final AtomicInteger aborted = new AtomicInteger();

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    void endsWithWhatEndsTheReading() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("of the test");
            }
        };
        try (SdkHttpClient http = calm(broken)) {
            assertThatThrownBy(() -> asked(http))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("of the test");
        }
    }

    /** A connection is closed slowly, or while its host's name is looked up. */
    @Test
    void givesARequestUpByOneThread_howeverLongThatTakes() {
        CountDownLatch over = new CountDownLatch(1);
        assertThatThrownBy(() -> interrupted(looks, over)).isInstanceOf(AbortedException.class);
        assertThat(aborted).hasValue(1);
        over.countDown();
    }

    /** The first time there may be no connection yet. */
    @Test
    void givesARequestUpUntilItEnds() {
        CountDownLatch second = new CountDownLatch(2);
        assertThatThrownBy(() -> interrupted(second, new CountDownLatch(0))).isInstanceOf(AbortedException.class);
    }

    /** The user interrupts once the request is there, which ends with the one thing, as closing does with the other. */
    private void interrupted(CountDownLatch end, CountDownLatch closed) throws IOException {
        Patience patience = new Patience(LONG, this::isInterrupted, Duration.ZERO, LONG);
        Answering stuck = () -> {
            reading.complete(Thread.currentThread());
            await(end);
            throw new IOException("closed");
        };
        Runnable closing = () -> {
            aborted.incrementAndGet();
            end.countDown();
            await(closed);
        };
        try (SdkHttpClient http = new InterruptibleHttp(new Fake(stuck, closing), patience)) {
            asked(http);
        }
    }

    /** Each look asks at least once, and those before the request is given up do not count. */
    private boolean isInterrupted() {
        if (aborted.get() > 0) {
            looks.countDown();
        }
        return reading.isDone();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        try (SdkHttpClient http = calm(noting())) {
            assertThat(asked(http).responseBody().orElseThrow().read()).isEqualTo(-1);
        }
        reading.join().join(Duration.ofSeconds(20).toMillis());
        assertThat(reading.join().isAlive()).isFalse();
    }

    /** Of a search that goes on beside the rest, and that nobody waits for. */
    @Test
    void readsAnAnswerThatComesAfterTheEnd() throws Exception {
        SdkHttpClient http = calm(noting());
        http.close();
        assertThat(asked(http).responseBody().orElseThrow().read()).isEqualTo(-1);
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private InputStream noting() {
        return new InputStream() {
            @Override
            public int read() {
                reading.complete(Thread.currentThread());
                return -1;
            }
        };
    }

    private SdkHttpClient calm(InputStream body) {
        HttpExecuteResponse answer = HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(200).build())
                .responseBody(AbortableInputStream.create(body))
                .build();
        return new InterruptibleHttp(new Fake(() -> answer, () -> {}), new Patience(LONG, () -> false));
    }

    private static HttpExecuteResponse asked(SdkHttpClient http) throws IOException {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create("http://aws.invalid"))
                .build();
        return http.prepareRequest(HttpExecuteRequest.builder().request(request).build())
                .call();
    }

    private interface Answering {
        HttpExecuteResponse answer() throws IOException;
    }

    /** Answers each request in one way. */
    private record Fake(Answering answering, Runnable closing) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    return answering.answer();
                }

                @Override
                public void abort() {
                    closing.run();
                }
            };
        }

        @Override
        public void close() {}
    }
}
