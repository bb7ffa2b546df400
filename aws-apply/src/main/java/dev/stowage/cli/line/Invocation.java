package dev.stowage.cli.line;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.function.Function;

/** A command line that was understood. */
public record Invocation(Verb verb, Map<Flag, Vector<String>> values, Vector<String> operands) {
    private static final EnumSet<Verb> READING = EnumSet.of(
            Verb.PS,
            Verb.IMAGES,
            Verb.PORT,
            Verb.LS,
            Verb.CONVERT,
            Verb.DISCOVERY,
            Verb.SECRET_LS,
            Verb.SECRET_INSPECT,
            Verb.VOLUME_LS,
            Verb.DOCTOR);

    /** They read as well, but Ctrl-C is how they are meant to end. */
    private static final EnumSet<Verb> WATCHING = EnumSet.of(Verb.LOGS, Verb.EVENTS);

    /** Whether there is nothing to be told after Ctrl-C, since it changes nothing anywhere and has an end of its own. */
    public boolean canBeCutOff() {
        return READING.contains(verb) || has(Flag.PLAN) || has(Flag.DRY_RUN);
    }

    /** Whether it changes something on AWS, or runs something there. */
    public boolean changesAws() {
        return verb.isOnAws() && !canBeCutOff() && !WATCHING.contains(verb);
    }

    /** What help shows for the operand that would come next; none where there is no such one. */
    public Option<String> nextOperand() {
        return Operands.of(verb).after(operands.size());
    }

    public boolean has(Flag flag) {
        return values.containsKey(flag);
    }

    /** All values of a flag in the order given. */
    public Vector<String> all(Flag flag) {
        return values.get(flag).getOrElse(Vector.empty());
    }

    /** What the value of a flag says, as it is read by this; none where it is not given. */
    public <T> Either<Misuse, Option<T>> read(Flag flag, Function<String, Either<Misuse, T>> reading) {
        return one(flag)
                .fold(
                        () -> Either.right(Option.none()),
                        text -> reading.apply(text).map(Option::some));
    }

    /** The form of a list that is asked for; none for that of the command. */
    public Option<String> listFormat() {
        return Flag.LISTS.flatMap(this::one).headOption();
    }

    /** Whether a program reads the problems that are told. */
    public boolean isForPrograms() {
        return one(Flag.PROBLEM_FORMAT).exists(format -> !format.equals("text"));
    }

    /** Whether a person is told what happens, beside results and problems. */
    public boolean isNarrated() {
        return !has(Flag.QUIET) && !isForPrograms();
    }

    /** The value of a flag; the last one when it was repeated. */
    public Option<String> one(Flag flag) {
        return values.get(flag).flatMap(Vector::lastOption);
    }
}
