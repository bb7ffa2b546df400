package dev.stowage.extension;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Values that the type of a key tells of in words: where they stand, from the key on; some that it takes, and some just
 * beyond, that it does not.
 */
record Told(Vector<String> attributes, String words, Vector<Tree> inside, Vector<Tree> outside) {
    private static final String AT_LEAST = "at least ";
    private static final Pattern RANGE = Pattern.compile("(\\d+)([sh]?) to (\\d+)([sh]?)|at least (\\d+)");
    private static final Pattern CHOICE = Pattern.compile("((?:[a-z_0-9-]+, )*[a-z_0-9-]+) or ([a-z_0-9-]+)");

    /** Ends the name of an attribute that has a list, of which this is an item. */
    private static final String LIST = "[]";

    /** Of values, and no words. */
    private static final String KINDS = "text or list";

    static Vector<Told> ranges(String type) {
        return matches(RANGE, type).map(found -> range(around(type, found.start()), found));
    }

    /** Where the type is one of some words, or an attribute in it is; some numbers are no words. */
    static Vector<Told> choices(String type) {
        return matches(CHOICE, type)
                .filter(found ->
                        found.end() - found.start() == type.length() || type.startsWith(": ", found.start() - 2))
                .reject(found -> found.group().equals(KINDS)
                        || Character.isDigit(found.group().charAt(0)))
                .map(found -> choice(around(type, found.start()), found));
    }

    /** A value where it stands. */
    Tree at(Tree value) {
        return attributes.foldRight(value, Told::inside);
    }

    private static Tree inside(String name, Tree value) {
        return name.endsWith(LIST)
                ? inside(name.substring(0, name.length() - LIST.length()), new Tree.Items(Vector.of(value)))
                : new Tree.Fields(LinkedHashMap.of(name, value));
    }

    private static Vector<MatchResult> matches(Pattern pattern, String type) {
        return Vector.ofAll(pattern.matcher(type).results());
    }

    private static Told range(Vector<String> attributes, MatchResult found) {
        return found.group().startsWith(AT_LEAST)
                ? new Told(
                        attributes,
                        found.group(),
                        Vector.of(Tree.whole(amount(found, 5))),
                        Vector.of(Tree.whole(amount(found, 5) - 1)))
                : new Told(
                        attributes,
                        found.group(),
                        Vector.of(amount(found, 1), amount(found, 3)).map(number -> value(number, found)),
                        Vector.of(amount(found, 1) - 1, amount(found, 3) + 1).map(number -> value(number, found)));
    }

    /** A number; seconds, where a unit follows. */
    private static long amount(MatchResult found, int group) {
        long number = Long.parseLong(text(found, group));
        return text(found, group + 1).equals("h") ? Duration.ofHours(number).toSeconds() : number;
    }

    private static String text(MatchResult found, int group) {
        return group > found.groupCount() ? "" : Option.of(found.group(group)).getOrElse("");
    }

    private static Tree value(long number, MatchResult found) {
        return text(found, 4).isEmpty() ? Tree.whole(number) : Tree.text(number + "s");
    }

    private static Told choice(Vector<String> attributes, MatchResult found) {
        Vector<String> words = Vector.of(found.group(1).split(", ", -1)).append(found.group(2));
        return new Told(attributes, found.group(), words.map(Tree::text), words.map(word -> Tree.text(word + "x")));
    }

    /** The names of the attributes around a place in the text: {@code {create: {zones: ..}}} has create and zones. */
    private static Vector<String> around(String type, int place) {
        Vector<String> open = Vector.empty();
        for (int at = 0; at < place; at++) {
            char sign = type.charAt(at);
            if (sign == '{') {
                open = open.append(nameBefore(type, at).getOrElse(""));
            } else if (sign == '}') {
                open = open.init();
            }
        }
        return open.drop(1).appendAll(nameBefore(type, place));
    }

    private static Option<String> nameBefore(String type, int place) {
        String before = type.substring(0, place);
        if (before.endsWith("[")) {
            return nameBefore(type, place - 1).map(name -> name + LIST);
        }
        if (!before.endsWith(": ")) {
            return Option.none();
        }
        String rest = before.substring(0, before.length() - 2);
        int start = Math.max(Math.max(rest.lastIndexOf('{'), rest.lastIndexOf(", ") + 1), rest.lastIndexOf("; ") + 1);
        return Option.some(
                Vector.of(rest.substring(start + 1).trim().split(" or ", -1)).head());
    }
}
