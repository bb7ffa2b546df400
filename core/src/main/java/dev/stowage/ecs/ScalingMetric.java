package dev.stowage.ecs;

import java.util.function.Function;

/** What scaling looks at. */
public sealed interface ScalingMetric {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Function<Average, R> average, Function<Requests, R> requests);

    /** An average over the tasks of the service, by the name that Application Auto Scaling gives it. */
    record Average(String name) implements ScalingMetric {
        @Override
        public <R> R fold(Function<Average, R> average, Function<Requests, R> requests) {
            return average.apply(this);
        }
    }

    /** Requests per task that a load balancer sends to a target group, both by their full names. */
    record Requests(Text balancer, Text targetGroup) implements ScalingMetric {
        @Override
        public <R> R fold(Function<Average, R> average, Function<Requests, R> requests) {
            return requests.apply(this);
        }
    }
}
