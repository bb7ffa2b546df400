package dev.stowage.cli.line;

import dev.stowage.cli.line.Flag.Arity;
import dev.stowage.problem.NearestName;
import io.vavr.collection.Vector;

/** What is said to an option that a command does not have, or does not have in this form. */
final class UnknownFlag {
    private UnknownFlag() {}

    /** Before its name the command is not known yet, so any flag may have been meant. */
    static Misuse of(Verb verb, String typed) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        Vector<Flag> known = verb == Verb.HELP ? Verb.beforeName().appendAll(Vector.of(Flag.values())) : verb.flags();
        return known.find(flag -> flag.isTyped(name))
                .map(
                        flag -> Misuse.of(
                                equals >= 0 && flag.arity() == Arity.SWITCH
                                        ? name + " takes no value: write it alone, or leave it out"
                                        : name
                                                + " is an option of some commands: write it after the name of one that takes it"))
                .orElse(() -> Unsupported.insteadOf(verb, name))
                .getOrElse(
                        () -> Misuse.of(verb, "unknown option " + name, NearestName.of(name, known.map(Flag::typed))));
    }
}
