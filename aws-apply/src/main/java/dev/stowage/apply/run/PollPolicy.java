package dev.stowage.apply.run;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * How patient the interpreter is.
 *
 * @param poll the time between two looks at a stack
 * @param timeout how long a plan may take as a whole, but for the time that a person thinks; without it, as long as CloudFormation takes
 */
public record PollPolicy(Duration poll, Option<Duration> timeout) {
    /** A look each second, without a timeout. */
    public static final PollPolicy USUAL = new PollPolicy(Duration.ofSeconds(1), Option.none());

    public PollPolicy within(Duration longest) {
        return new PollPolicy(poll, Option.some(longest));
    }

    /** What is left of it after some time. */
    PollPolicy after(Duration elapsed) {
        return new PollPolicy(
                poll, timeout.map(whole -> elapsed.compareTo(whole) < 0 ? whole.minus(elapsed) : Duration.ZERO));
    }

    /** A time that was waited, in words. */
    public static String seconds(Duration waited) {
        return waited.toSeconds() + (waited.toSeconds() == 1 ? " second" : " seconds");
    }
}
