package dev.stowage.apply.registry;

import dev.stowage.apply.aws.Origin;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Where an answer sends a request on to. Java's own client would send the header {@code Authorization} to any host that a
 * registry names, so we follow by ourselves: with it to the same scheme, host and port only, and never from https to http.
 */
final class Redirect {
    /** More of them in a row are a cycle. */
    static final int MOST = 5;

    private static final Vector<Integer> STATUSES = Vector.of(301, 302, 303, 307, 308);

    /** What has a body, such as a token to be exchanged, is not sent to another place. */
    private static final Vector<String> METHODS = Vector.of("GET", "HEAD");

    private Redirect() {}

    /** The request to send next; none where the answer is the last one, or leads where we do not go. */
    static Option<HttpRequest> next(HttpRequest request, HttpResponse<?> answer) {
        return Option.when(
                        STATUSES.contains(answer.statusCode()) && METHODS.contains(request.method()),
                        () -> answer.headers().firstValue("Location"))
                .flatMap(Option::ofOptional)
                .flatMap(location ->
                        Try.of(() -> request.uri().resolve(location)).toOption())
                .filter(to -> isFollowed(Origin.of(request.uri()), Origin.of(to)))
                .map(to -> to(request, to));
    }

    private static boolean isFollowed(Origin from, Origin to) {
        boolean isKnown = to.scheme().equals("https")
                || (to.scheme().equals("http") && !from.scheme().equals("https"));
        return isKnown && !to.host().isEmpty();
    }

    private static HttpRequest to(HttpRequest request, URI to) {
        boolean isSame = Origin.of(request.uri()).equals(Origin.of(to));
        return HttpRequest.newBuilder(request, (name, value) -> isSame || !name.equalsIgnoreCase("Authorization"))
                .uri(to)
                .build();
    }
}
