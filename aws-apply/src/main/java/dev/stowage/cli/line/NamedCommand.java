package dev.stowage.cli.line;

import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a text for people names, as {@code stowage ps -a shows them} does. All texts call the program {@code stowage};
 * its user may have started another, {@link Program}.
 *
 * <p>Commands are looked for in texts, and are not values in them, because those who write the texts, core and {@code apply}, do not
 * know the commands: they could only pass on the same words, for them to be looked up here. And of the hundreds of hints
 * a few dozen name a command, while every caller of the library, and each step that joins hints, reads them as text.
 *
 * @param arguments the words after its name, up to the end of what is said of it
 */
public record NamedCommand(Verb verb, Vector<String> arguments) {
    private static final Lazy<Pattern> PATTERN = Lazy.of(() -> Pattern.compile("(?<![\\w/.-])stowage ("
            + Vector.of(Verb.values())
                    .map(Verb::word)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .mkString("|")
            + ")(?![\\w-])(?=([^;,]*))"));

    /** The text with another form of the name of each command in it; what follows the names stays. */
    public static String replaced(String text, Function<NamedCommand, String> form) {
        return PATTERN.get()
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(of(found).map(form).getOrElse(found::group)));
    }

    private static Option<NamedCommand> of(MatchResult found) {
        return Verb.named(words(found.group(1))).map(verb -> new NamedCommand(verb, words(found.group(2))));
    }

    private static Vector<String> words(String text) {
        return Vector.of(text.split(" ", -1));
    }

    /** Whether the text says this option itself. */
    public boolean has(Flag flag) {
        return arguments.exists(flag::isTyped);
    }
}
