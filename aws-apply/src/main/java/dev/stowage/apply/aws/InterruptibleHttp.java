package dev.stowage.apply.aws;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client whose requests end when the user interrupts: a thread that waits for a socket hears of nothing, so another
 * one has to close that. What is under way then has a second left, in which AWS answers most requests; whether one that
 * changes something was heard is not known otherwise. So has what is to leave things tidy after that, for three seconds in all.
 */
final class InterruptibleHttp implements SdkHttpClient {
    private static final long GRACE = Duration.ofSeconds(1).toNanos();
    private static final long GRACE_OF_ALL = Duration.ofSeconds(3).toNanos();
    private static final long LOOK_MILLIS = 50;

    private final SdkHttpClient http;
    private final BooleanSupplier interrupted;
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
    private volatile long calm = System.nanoTime();
    private final Thread watch = new Thread(this::watch, "interruptible requests");

    InterruptibleHttp(SdkHttpClient http, BooleanSupplier interrupted) {
        this.http = http;
        this.interrupted = interrupted;
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                if (interrupted.getAsBoolean()) {
                    pending.stream().filter(this::isOverdue).forEach(Pending::giveUp);
                } else {
                    calm = System.nanoTime();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOverdue(Pending request) {
        return System.nanoTime() - Math.max(calm, request.begin) > GRACE || isOver();
    }

    private boolean isOver() {
        return interrupted.getAsBoolean() && System.nanoTime() - calm > GRACE_OF_ALL;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Pending(http.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        watch.interrupt();
        http.close();
    }

    /** A request that is not answered yet. */
    private final class Pending implements ExecutableHttpRequest {
        private final ExecutableHttpRequest request;
        private final long begin = System.nanoTime();
        private volatile boolean givenUp = false;

        Pending(ExecutableHttpRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            if (isOver()) {
                throw aborted();
            }
            pending.add(this);
            try {
                return request.call();
            } catch (IOException | RuntimeException broken) {
                // Of anything: the connection is closed under the feet of the thread that reads from it.
                if (givenUp) {
                    throw aborted();
                }
                throw broken;
            } finally {
                pending.remove(this);
            }
        }

        /** Without the cause, for which the SDK would send the request again. */
        private static AbortedException aborted() {
            return AbortedException.create("interrupted before AWS answered");
        }

        void giveUp() {
            givenUp = true;
            request.abort();
        }

        @Override
        public void abort() {
            request.abort();
        }
    }
}
