package dev.stowage.apply.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client whose requests end when the user interrupts: a thread that waits for a socket hears of nothing, so another
 * one has to close that. What is under way then has a second left, in which AWS answers most requests; whether one that
 * changes something was heard is not known otherwise. So has what is to leave things tidy after that, for three seconds in all.
 * {@link Patience} says how long both are.
 */
final class InterruptibleHttp implements SdkHttpClient {
    private static final long LOOK_MILLIS = 50;

    private final Patience patience;
    private final SdkHttpClient http;
    private final BooleanSupplier interrupted;
    private final ExecutorService threads = threads();
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
    private volatile long calm = System.nanoTime();
    private final Thread watch = new Thread(this::watch, "interruptible requests");

    InterruptibleHttp(SdkHttpClient http, Patience patience) {
        this.patience = patience;
        this.http = http;
        this.interrupted = patience.interrupted();
        watch.setDaemon(true);
        watch.start();
    }

    /** As many as there is work for. What still comes after the end is done by whoever brings it. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                InterruptibleHttp::thread,
                (work, ended) -> work.run());
    }

    /** One that does not keep the process alive. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "bodies of answers");
        thread.setDaemon(true);
        return thread;
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
        return System.nanoTime() - Math.max(calm, request.begin)
                        > patience.grace().toNanos()
                || isOver();
    }

    private boolean isOver() {
        return interrupted.getAsBoolean()
                && System.nanoTime() - calm > patience.graceOfAll().toNanos();
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
        threads.shutdown();
    }

    /** A request that is not answered yet, to the last byte. */
    private final class Pending implements ExecutableHttpRequest {
        private final ExecutableHttpRequest request;
        private final long begin = System.nanoTime();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final AtomicBoolean closing = new AtomicBoolean();
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
                return whole(request.call());
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

        /** Another thread reads the body: nobody can close a stream while somebody reads from it. */
        private HttpExecuteResponse whole(HttpExecuteResponse answer) throws IOException {
            if (answer.responseBody().isEmpty()) {
                return answer;
            }
            AbortableInputStream stream = answer.responseBody().orElseThrow();
            threads.execute(() -> read(stream));
            return HttpExecuteResponse.builder()
                    .response(answer.httpResponse())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes())))
                    .build();
        }

        private void read(InputStream stream) {
            try (stream) {
                body.complete(stream.readAllBytes());
            } catch (Throwable broken) {
                // Of anything: somebody waits for the end of this thread.
                body.completeExceptionally(broken);
            }
        }

        private byte[] bytes() throws IOException {
            try {
                return body.get();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                throw aborted();
            } catch (ExecutionException broken) {
                if (broken.getCause() instanceof Error bug) {
                    throw bug;
                }
                throw new IOException("the answer was cut off", broken.getCause());
            }
        }

        /** Without the cause, for which the SDK would send the request again. */
        private static AbortedException aborted() {
            return AbortedException.create("interrupted before AWS answered");
        }

        /** Again at each look: a connection that is only being made is not closed by the first time. */
        void giveUp() {
            givenUp = true;
            abort();
        }

        /** By another thread, since a connection is not closed while somebody reads from it; by one, since that may be held up. */
        @Override
        public void abort() {
            body.completeExceptionally(new IOException("aborted"));
            if (closing.compareAndSet(false, true)) {
                threads.execute(this::disconnect);
            }
        }

        private void disconnect() {
            try {
                request.abort();
            } finally {
                closing.set(false);
            }
        }
    }
}
