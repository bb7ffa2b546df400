package dev.stowage.extension;

import java.util.function.Function;

/** The load balancer that a project asks for. */
public sealed interface LoadBalancerChoice {
    <R> R fold(Function<Existing, R> existing, Function<Own, R> own);

    /** One that exists, by name or ARN. */
    record Existing(String nameOrArn) implements LoadBalancerChoice {
        @Override
        public <R> R fold(Function<Existing, R> existing, Function<Own, R> own) {
            return existing.apply(this);
        }
    }

    /** The project's own, with these settings. */
    record Own(LoadBalancerSettings settings) implements LoadBalancerChoice {
        @Override
        public <R> R fold(Function<Existing, R> existing, Function<Own, R> own) {
            return own.apply(this);
        }
    }
}
