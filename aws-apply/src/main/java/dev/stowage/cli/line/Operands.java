package dev.stowage.cli.line;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What may follow the name of a command beside flags, from the text that help shows: {@code NAME} is needed,
 * {@code [FILE]} is not, and dots stand for more of the same.
 */
record Operands(Verb verb, Vector<String> shown) {
    static Operands of(Verb verb) {
        return new Operands(verb, Vector.of(verb.operands().split(" ", -1)).reject(String::isEmpty));
    }

    /** Why these are too few or too many. */
    Option<String> wrong(Vector<String> given) {
        return Option.when(given.size() < needed(), () -> verb.word() + " needs " + verb.operands())
                .orElse(() -> surplus(given));
    }

    private Option<String> surplus(Vector<String> given) {
        boolean endless = shown.exists(Operands::isEndless);
        return given.drop(endless ? given.size() : shown.size())
                .headOption()
                .map(word -> verb.word() + " takes " + (shown.isEmpty() ? "no argument" : verb.operands() + " only")
                        + ", not " + word);
    }

    /** What stands for the operand after so many others; none where there is no such one. */
    Option<String> after(int others) {
        return shown.drop(others).headOption().orElse(() -> shown.lastOption().filter(Operands::isEndless));
    }

    private static boolean isEndless(String word) {
        return word.contains("...");
    }

    private int needed() {
        return shown.count(word -> !word.startsWith("["));
    }
}
