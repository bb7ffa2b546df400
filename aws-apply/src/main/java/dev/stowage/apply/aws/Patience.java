package dev.stowage.apply.aws;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long a request is waited for.
 *
 * @param longest with all its repetitions
 * @param interrupted whether the user does not want to wait any more
 * @param grace how long a request may still take then: AWS answers most in this time
 * @param graceOfAll how long all may take together that come after an interruption, to leave things tidy
 */
public record Patience(Duration longest, BooleanSupplier interrupted, Duration grace, Duration graceOfAll) {
    /** Of a request with the repetitions of the SDK, each of which ends after half a minute of silence. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /** A request that is answered at all is, within this time; a shorter limit is one for what the request begins. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    /** With a second for a request after an interruption, and three for all. */
    public Patience(Duration longest, BooleanSupplier interrupted) {
        this(longest, interrupted, Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    /** Where nobody is in a hurry: 2 minutes. */
    public static final Patience USUAL = new Patience(LONGEST, () -> false);

    /** That of a command which may take so long as a whole: a request may take no longer, but for a limit below 5 seconds. */
    public static Patience within(Option<Duration> timeout, BooleanSupplier interrupted) {
        return new Patience(
                timeout.filter(limit -> limit.compareTo(LONGEST) < 0)
                        .map(limit -> limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit)
                        .getOrElse(LONGEST),
                interrupted);
    }
}
