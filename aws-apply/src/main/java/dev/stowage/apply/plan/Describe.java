package dev.stowage.apply.plan;

import java.util.Locale;

/** A step in words. */
final class Describe {
    private static final Step.Cases<String> WORDS = new Step.Cases<>(
            step -> "make change set " + step.request().name() + " of stack "
                    + step.request().stack() + " ("
                    + step.request().kind().name().toLowerCase(Locale.ROOT) + ")",
            step -> "execute change set " + step.changeSet() + " of stack " + step.stack(),
            step -> "delete stack " + step.stack(),
            step -> "watch stack " + step.stack() + " until it is "
                    + step.goal().name().toLowerCase(Locale.ROOT),
            step -> "look at stack " + step.stack() + " and plan again");

    private Describe() {}

    static String line(Step step) {
        return step.fold(WORDS);
    }
}
