package dev.stowage.extension;

import dev.stowage.value.BalancerScheme;
import io.vavr.control.Option;
import java.util.function.Function;

/** The load balancer that a project asks for. */
public sealed interface LoadBalancerChoice {
    <R> R fold(Function<Existing, R> existing, Function<Own, R> own);

    /** The name or ARN of the balancer, where it is one that exists. */
    default Option<String> existing() {
        return fold(existing -> Option.some(existing.nameOrArn()), own -> Option.none());
    }

    /** The settings of the balancer, where it is the project's own. */
    default Option<LoadBalancerSettings> own() {
        return fold(existing -> Option.none(), own -> Option.some(own.settings()));
    }

    /** Whether it is the project's own, and not for the internet. */
    default boolean isInternal() {
        return own().flatMap(LoadBalancerSettings::scheme).contains(BalancerScheme.INTERNAL);
    }

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
