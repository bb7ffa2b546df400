package dev.stowage.ecs;

import java.util.function.Function;

/** What a listener does with what arrives. */
public sealed interface ListenerAction {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Function<Forward, R> forward, Function<RedirectToHttps, R> redirect, Function<NotFound, R> notFound);

    record Forward(Text targetGroup) implements ListenerAction {
        @Override
        public <R> R fold(
                Function<Forward, R> forward, Function<RedirectToHttps, R> redirect, Function<NotFound, R> notFound) {
            return forward.apply(this);
        }
    }

    /** Sends the client to port 443. */
    record RedirectToHttps() implements ListenerAction {
        @Override
        public <R> R fold(
                Function<Forward, R> forward, Function<RedirectToHttps, R> redirect, Function<NotFound, R> notFound) {
            return redirect.apply(this);
        }
    }

    /** Answers with the status 404. */
    record NotFound() implements ListenerAction {
        @Override
        public <R> R fold(
                Function<Forward, R> forward, Function<RedirectToHttps, R> redirect, Function<NotFound, R> notFound) {
            return notFound.apply(this);
        }
    }
}
