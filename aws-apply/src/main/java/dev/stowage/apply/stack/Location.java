package dev.stowage.apply.stack;

import io.vavr.control.Option;

/**
 * Where stacks are looked for.
 *
 * @param region such as {@code eu-west-1}
 * @param account its number; none where AWS did not tell
 */
public record Location(String region, Option<String> account) {
    /** Such as {@code eu-west-1 of account 123456789012}. */
    @Override
    public String toString() {
        return region + account.map(number -> " of account " + number).getOrElse("");
    }
}
