package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.control.Option;

/**
 * Tabs in the indentation of a line behind a text without quotes, which may go on there. The reference refuses them,
 * and so does YAML; this parser passes over lines that hold nothing else.
 */
final class Tabs {
    private Tabs() {}

    /** The first one behind a text that stands in a list or mapping which begins in {@code column}, from 1. */
    static Option<Problem> behind(Span text, int column) {
        SourceFile file = text.file();
        int number = text.endLine();
        Option<String> rest = behind(file, number, text.endColumn());
        while (rest.exists(String::isBlank)) {
            rest = file.line(++number);
            int at = rest.filter(Tabs::isEmpty).map(Tabs::leading).getOrElse(-1);
            if (at >= 0 && at < column) {
                return Broken.found(
                        Line.of(file, number).piece("\t"),
                        "there is a tab where YAML allows only spaces",
                        "take the tab out");
            }
        }
        return Option.none();
    }

    /** What follows in the line, if that begins with a blank; most texts end a line or have something else behind them. */
    private static Option<String> behind(SourceFile file, int number, int column) {
        return file.part(number, column, column + 1)
                .filter(String::isBlank)
                .flatMap(blank -> file.part(number, column, Integer.MAX_VALUE));
    }

    /** Of what else stands in a line, the parser itself says that it cannot begin there. */
    private static boolean isEmpty(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#");
    }

    /** Where the first tab stands among the blanks that a line begins with; -1 when there is none. */
    private static int leading(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length() && line.charAt(at) == '\t' ? at : -1;
    }
}
