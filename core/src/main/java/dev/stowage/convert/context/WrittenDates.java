package dev.stowage.convert.context;

import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.value.Tree;
import io.vavr.Tuple;

/**
 * Dates in documents for AWS. YAML takes {@code 2012-10-17} for a date, and Compose spells dates out with hours; AWS wants
 * the text, as in the version of a policy.
 */
public final class WrittenDates {
    private static final int DATE = "2012-10-17".length();

    private WrittenDates() {}

    /** The document with its dates as the file has them. */
    public static Tree in(Tree document, AttributePath at, SourceMap sources) {
        return document.fold(new Tree.Cases<>(
                nothing -> nothing,
                bool -> bool,
                whole -> whole,
                decimal -> decimal,
                text -> isSpelledOut(text.value())
                        ? Tree.text(written(text.value(), sources.at(at).written()))
                        : text,
                items -> new Tree.Items(
                        items.values().zipWithIndex((value, position) -> in(value, at.index(position), sources))),
                fields -> new Tree.Fields(fields.values()
                        .map((name, value) -> Tuple.of(name, in(value, at.key(name), sources))))));
    }

    /** In quotes it is a text already, and what comes from a variable is not here at all. */
    private static String written(String spelledOut, String inFile) {
        return inFile.startsWith(spelledOut.substring(0, DATE)) ? inFile : spelledOut;
    }

    private static boolean isSpelledOut(String text) {
        return text.length() > DATE && text.charAt(DATE) == 'T' && Character.isDigit(text.charAt(0));
    }
}
