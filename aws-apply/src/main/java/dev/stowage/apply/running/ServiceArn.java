package dev.stowage.apply.running;

import io.vavr.control.Option;

/** The ARN of a service of Amazon ECS. */
public record ServiceArn(String value) {
    /**
     * The name of its cluster, as in {@code arn:aws:ecs:eu-west-1:1:service/cluster/name}; the older form of ARN does not tell
     * it, whichever cluster that is (Amazon ECS Developer Guide, "Amazon Resource Names (ARNs) and IDs").
     */
    public Option<String> cluster() {
        int first = value.indexOf('/');
        int last = value.lastIndexOf('/');
        return Option.when(first != last, () -> value.substring(first + 1, last));
    }

    /** The name that ECS knows it by. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
