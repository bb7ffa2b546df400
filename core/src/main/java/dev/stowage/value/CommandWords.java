package dev.stowage.value;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * The words of a command line as the reference splits it (<i>go-shellwords v1.0.12</i>): quotes and backslashes as in a
 * shell, no variables, no patterns, no comments. Text in backquotes and in {@code $( )} is kept as it stands.
 */
public final class CommandWords {
    /** The words, and where reading stopped at an operator of the shell, if it did. */
    public record Split(Vector<String> words, Option<Integer> stoppedAt) {}

    private final String line;
    private final ArrayList<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;
    private boolean begun;
    private boolean escaped;
    private boolean inSingle;
    private boolean inDouble;
    private boolean inBackquotes;
    private boolean inSubstitution;
    private boolean invalid;

    private CommandWords(String line) {
        this.line = line;
    }

    /** The words of a line; none when a quote, a parenthesis or a backslash is left open. */
    public static Option<Split> of(String line) {
        CommandWords splitter = new CommandWords(line);
        Option<Integer> stop = splitter.run();
        return Option.when(!splitter.invalid, () -> new Split(Vector.ofAll(splitter.words), stop));
    }

    private Option<Integer> run() {
        while (at < line.length() && !invalid && !stops(line.charAt(at))) {
            step(line.charAt(at));
            at++;
        }
        invalid = invalid || escaped || quoted() || inBackquotes || inSubstitution;
        endWord();
        return Option.when(at < line.length(), at);
    }

    private boolean stops(char c) {
        boolean stops = ";&|<>".indexOf(c) >= 0 && !escaped && !quoted() && !inBackquotes && !inSubstitution;
        if (stops && c == '>' && word.length() > 0 && Character.digit(word.charAt(0), 10) >= 0) {
            begun = false;
        }
        return stops;
    }

    private void step(char c) {
        if (escaped) {
            escaped = false;
            keep(c);
        } else if (c == '\\' && !inSingle) {
            escaped = true;
        } else if (" \t\r\n".indexOf(c) >= 0) {
            blank(c);
        } else {
            visible(c);
        }
    }

    private void blank(char c) {
        if (quoted() || inBackquotes || inSubstitution) {
            word.append(c);
        } else {
            endWord();
        }
    }

    private void visible(char c) {
        switch (c) {
            case '"' -> doubleQuote();
            case '\'' -> singleQuote();
            case '`' -> backquote();
            case '(', ')' -> parenthesis(c);
            default -> keep(c);
        }
    }

    private void doubleQuote() {
        if (inSingle || inSubstitution) {
            keep('"');
        } else {
            begun |= inDouble;
            inDouble = !inDouble;
        }
    }

    private void singleQuote() {
        if (inDouble || inSubstitution) {
            keep('\'');
        } else {
            begun |= inSingle;
            inSingle = !inSingle;
        }
    }

    private void backquote() {
        inBackquotes ^= !quoted() && !inSubstitution;
        keep('`');
    }

    private void parenthesis(char c) {
        if (!quoted() && !inBackquotes) {
            boolean opens = c == '(' && !inSubstitution && word.length() > 0 && word.charAt(word.length() - 1) == '$';
            invalid = c == '(' && !opens;
            inSubstitution = opens || (c == ')' && !inSubstitution);
        }
        keep(c);
    }

    private void keep(char c) {
        begun = true;
        word.append(c);
    }

    private boolean quoted() {
        return inSingle || inDouble;
    }

    private void endWord() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
