package dev.stowage.load.yaml;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Lines that look like items of a list, and begin further right than the item before them: to YAML they are a part of its text
 * (<i>YAML 1.2.2</i>, "Plain Style"), so that two become one.
 */
final class DashedLines {
    private DashedLines() {}

    /**
     * The first one within a text without quotes.
     *
     * @param column where the items of its list begin, from 1
     */
    static Option<Problem> within(Span text, int column, AttributePath path) {
        return Vector.rangeClosed(text.line() + 1, text.endLine())
                .map(number -> Line.of(text.file(), number))
                .find(Line::isItem)
                .map(line -> Problem.at(
                                line.whole(),
                                ComposeProblem.YAML_ITEM_IN_TEXT,
                                "this is no item of the list, but a part of the text of line " + text.line())
                        .path(path)
                        .hint("let the line begin in column " + column
                                + ", as the item above; or put that text in quotes")
                        .build());
    }
}
