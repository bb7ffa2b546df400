package dev.stowage.apply.stack;

import io.vavr.control.Option;

/** What makes a repeated request the same request: letters, digits and hyphens, at most 128 characters. */
public record ClientToken(String value) {
    /**
     * The token of an operation on a stack to which {@code newest} happened last. A repetition before anything happened is
     * the same request; the same wish on a later day is another.
     */
    public static ClientToken of(String operation, StackId stack, Option<String> newest) {
        return new ClientToken("stowage-" + Digest.of(operation, stack.value(), newest.getOrElse("")));
    }

    @Override
    public String toString() {
        return value;
    }
}
