package dev.stowage.laws;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;

/** What two long texts do not have in common, short enough to be read in a report. */
final class Differences {
    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINE = 200;

    private Differences() {}

    /** The first lines that only one of them has, or that have changed places; none exactly where the texts are equal. */
    static Vector<String> between(String expected, String actual) {
        Vector<String> wanted = lines(expected);
        Vector<String> found = lines(actual);
        Vector<String> different =
                only("- ", wanted, found).appendAll(only("+ ", found, wanted)).take(MOST_LINES);
        return expected.equals(actual) || different.nonEmpty() ? different : moved(wanted, found);
    }

    private static Vector<String> moved(Vector<String> wanted, Vector<String> found) {
        return wanted.zipAll(found, "", "")
                .reject(pair -> pair._1.equals(pair._2))
                .take(MOST_LINES)
                .map(pair -> "in another order: " + shortened(pair._1) + " / " + shortened(pair._2));
    }

    /** The same for what is shown in several texts. */
    static Vector<String> between(Vector<String> expected, Vector<String> actual) {
        return between(expected.mkString("\n"), actual.mkString("\n"));
    }

    private static Vector<String> only(String mark, Vector<String> lines, Vector<String> others) {
        return lines.reject(HashSet.ofAll(others)::contains).map(line -> mark + shortened(line));
    }

    /** Those of values written as text too, whose parts stand between commas. */
    private static Vector<String> lines(String text) {
        return Vector.of(text.split("\n|(?<=, )", -1));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    }
}
