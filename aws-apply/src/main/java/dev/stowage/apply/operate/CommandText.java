package dev.stowage.apply.operate;

import io.vavr.collection.Vector;

/** The words of a command as one text, from which a shell, or what splits like one, gets the same words. */
final class CommandText {
    private static final String SAFE = "@%+=:,./-_";

    private CommandText() {}

    static String of(Vector<String> words) {
        return words.map(CommandText::quoted).mkString(" ");
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.chars().allMatch(CommandText::isSafe);
        return plain ? word : "'" + word.replace("'", "'\"'\"'") + "'";
    }

    private static boolean isSafe(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || SAFE.indexOf(character) >= 0);
    }
}
