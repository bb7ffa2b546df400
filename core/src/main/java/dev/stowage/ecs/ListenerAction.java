package dev.stowage.ecs;

import java.util.function.Function;

/** What a listener does with what arrives. */
public sealed interface ListenerAction {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Function<Forward, R> forward, Function<RedirectToHttps, R> redirect);

    record Forward(Text targetGroup) implements ListenerAction {
        @Override
        public <R> R fold(Function<Forward, R> forward, Function<RedirectToHttps, R> redirect) {
            return forward.apply(this);
        }
    }

    /** Sends the client to port 443. */
    record RedirectToHttps() implements ListenerAction {
        @Override
        public <R> R fold(Function<Forward, R> forward, Function<RedirectToHttps, R> redirect) {
            return redirect.apply(this);
        }
    }
}
