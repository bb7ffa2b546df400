package dev.stowage.load.yaml;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** From the marks of the parser, 0-based, to spans. */
final class Spans {
    private final SourceFile file;

    Spans(SourceFile file) {
        this.file = file;
    }

    Span of(Event event) {
        return between(event.getStartMark(), event.getEndMark());
    }

    /** From the beginning of one text to the end of another. */
    Span joined(Span first, Span last) {
        return new Span(file, first.line(), first.column(), last.endLine(), last.endColumn());
    }

    Span at(Optional<Mark> mark) {
        return between(mark, mark);
    }

    Span start() {
        return Span.startOf(file);
    }

    SourceFile file() {
        return file;
    }

    private Span between(Optional<Mark> start, Optional<Mark> end) {
        return start.flatMap(from -> end.map(to ->
                        new Span(file, from.getLine() + 1, from.getColumn() + 1, to.getLine() + 1, to.getColumn() + 1)))
                .orElseGet(() -> Span.startOf(file));
    }
}
