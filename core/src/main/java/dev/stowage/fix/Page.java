package dev.stowage.fix;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A file as it was read, with the parts of its text. */
record Page(SourceFile file, Lines lines, Vector<Part> documents, Meaning meaning) {
    /** None for a file that may hold secrets, and for one that is not YAML. */
    static Option<Page> of(SourceFile file) {
        return file.text()
                .flatMap(text -> Layout.of(text)
                        .map(documents -> new Page(file, new Lines(text), documents, Meaning.of(file.name(), text))));
    }

    String text() {
        return lines.text();
    }

    /** The member that an attribute written at a place is; none where there is none. */
    Option<Part> member(Located edit, Span place) {
        return Trail.to(lines.offset(place.line(), place.column()), documents)
                .flatMap(trail -> trail.member(edit.edit().path()))
                .map(Trail::last);
    }
}
