package dev.stowage.load.interpolate;

import dev.stowage.value.Variables;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** What follows the name in <code>${NAME op text}</code>. With a colon, an empty value counts as none. */
enum Operator {
    DEFAULT_WHEN_EMPTY(":-"),
    REQUIRED_NOT_EMPTY(":?"),
    OTHER_WHEN_FILLED(":+"),
    DEFAULT("-"),
    REQUIRED("?"),
    OTHER("+");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    static Option<Operator> at(String text, int at) {
        return Vector.of(values()).find(operator -> text.startsWith(operator.sign, at));
    }

    boolean isDefault() {
        return this == DEFAULT || this == DEFAULT_WHEN_EMPTY;
    }

    boolean isRequirement() {
        return this == REQUIRED || this == REQUIRED_NOT_EMPTY;
    }

    boolean isAlternate() {
        return this == OTHER || this == OTHER_WHEN_FILLED;
    }

    int length() {
        return sign.length();
    }

    /** The value of the expression; the {@code text} behind the sign is only looked at when it is used. */
    Expansion apply(String name, Variables variables, Supplier<Expansion> text) {
        Option<String> value = variables.get(name).filter(given -> sign.length() == 1 || !given.isEmpty());
        return switch (this) {
            case DEFAULT, DEFAULT_WHEN_EMPTY -> value.map(Expansion::of).getOrElse(text);
            case OTHER, OTHER_WHEN_FILLED -> value.map(given -> text.get()).getOrElse(() -> Expansion.of(""));
            case REQUIRED, REQUIRED_NOT_EMPTY -> value.map(Expansion::of).getOrElse(() -> missing(name, text.get()));
        };
    }

    private static Expansion missing(String name, Expansion reason) {
        return reason.fault().isDefined() ? reason : Expansion.fault(new Expansion.Required(name, reason.value()));
    }
}
