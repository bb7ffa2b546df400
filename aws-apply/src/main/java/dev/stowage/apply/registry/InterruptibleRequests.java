package dev.stowage.apply.registry;

import dev.stowage.apply.aws.Proxies;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.Lazy;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Requests whose answers are waited for until the user interrupts. They only read, so none has time left after that. */
final class InterruptibleRequests {
    /** The longest wait for an answer that begins. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long LOOK_MILLIS = 50;

    private final Proxies proxies;
    private final BooleanSupplier interrupted;

    /** Most commands ask no registry, and a client costs a thread. */
    private final Lazy<HttpClient> client;

    InterruptibleRequests(Proxies proxies, BooleanSupplier interrupted) {
        proxies.permitLogins();
        this.proxies = proxies;
        this.interrupted = interrupted;
        this.client = Lazy.of(() -> HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .proxy(proxies.selector())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    /** Why nothing can be sent to an address; none where it can. */
    Option<ServiceFailure> obstacle(URI address) {
        return proxies.wrong(address);
    }

    /** The last answer, after redirects; {@link InterruptedIOException} where the user does not want to wait for it. */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException, InterruptedException {
        HttpRequest asked = request;
        HttpResponse<T> answer = answer(asked, body);
        Option<HttpRequest> next = Redirect.next(asked, answer);
        for (int followed = 0; followed < Redirect.MOST && next.isDefined(); followed++) {
            asked = next.getOrElse(asked);
            answer = answer(asked, body);
            next = Redirect.next(asked, answer);
        }
        return answer;
    }

    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        if (interrupted.getAsBoolean()) {
            throw new InterruptedIOException();
        }
        CompletableFuture<HttpResponse<T>> answer = sent(request, body);
        while (!arrived(answer)) {
            if (interrupted.getAsBoolean()) {
                answer.cancel(true);
                throw new InterruptedIOException();
            }
        }
        return answer.join();
    }

    /** With what the proxy on the way has to know, which goes no further than that. */
    private <T> CompletableFuture<HttpResponse<T>> sent(HttpRequest request, BodyHandler<T> body) {
        HttpRequest told = proxies.authorization(request.uri())
                .map(login -> HttpRequest.newBuilder(request, (name, value) -> true)
                        .setHeader("Proxy-Authorization", login)
                        .build())
                .getOrElse(request);
        return client.get().sendAsync(told, body);
    }

    /** Waits for a moment. */
    private static boolean arrived(CompletableFuture<?> answer) throws IOException, InterruptedException {
        try {
            answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }
}
