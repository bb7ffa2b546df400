package dev.stowage.apply.run;

import dev.stowage.apply.stack.StackEvent;
import io.vavr.control.Option;

/**
 * What is known of the events of one operation.
 *
 * @param newest the event up to which everything is known; none while nothing is, and then the operation's own first event
 *     is where reading ends
 * @param hasBegun whether the stack itself has been heard of
 * @param cause the first failure
 */
record Trail(Option<String> newest, boolean hasBegun, Option<StackEvent> cause) {
    /** The operation that is about to begin after this event. */
    static Trail after(Option<String> newest) {
        return new Trail(newest, false, Option.none());
    }

    /** An operation that began before we looked. */
    static Trail ofOperationInProgress() {
        return new Trail(Option.none(), true, Option.none());
    }

    /** With the next event. */
    Trail and(StackEvent event) {
        return new Trail(
                Option.some(event.id()),
                hasBegun || event.ofStack(),
                cause.orElse(() -> Option.some(event).filter(Trail::isCause)));
    }

    /** What is cancelled fails because of something else; the stack fails because of its resources. */
    private static boolean isCause(StackEvent event) {
        return event.isFailure() && !event.ofStack() && !event.reason().exists(reason -> reason.contains("cancelled"));
    }
}
