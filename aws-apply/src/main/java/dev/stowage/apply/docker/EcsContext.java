package dev.stowage.apply.docker;

import io.vavr.control.Option;

/**
 * What a Docker context of type {@code ecs} says of AWS.
 *
 * @param profile of the AWS configuration; none where the variables of the process hold the credentials
 * @param region none where the profile says it
 */
public record EcsContext(Option<String> profile, Option<String> region) {
    /** Nothing: AWS's own configuration decides. */
    public static final EcsContext NONE = new EcsContext(Option.none(), Option.none());
}
