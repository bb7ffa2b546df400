package dev.stowage.fix;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/** What stands in a text from one offset to another becomes something else. */
record Change(int from, int to, String with) {
    static Change insertion(int at, String text) {
        return new Change(at, at, text);
    }

    /** The text with all changes made; none where two of them want the same letters. Line breaks are those of the text. */
    static Option<String> all(Vector<Change> changes, String text) {
        StringBuilder changed = new StringBuilder(text.length());
        int reached = 0;
        for (Change change :
                changes.sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))) {
            if (change.from < reached) {
                return Option.none();
            }
            changed.append(text, reached, change.from).append(change.fitting(text));
            reached = change.to;
        }
        return Option.some(changed.append(text, reached, text.length()).toString());
    }

    private String fitting(String text) {
        return text.contains("\r\n") ? with.replace("\n", "\r\n") : with;
    }
}
