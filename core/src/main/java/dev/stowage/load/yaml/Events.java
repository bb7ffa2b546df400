package dev.stowage.load.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a text, one after the other. */
final class Events {
    private final ParserImpl parser;

    private Events(ParserImpl parser) {
        this.parser = parser;
    }

    static Events of(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return new Events(new ParserImpl(settings, new StreamReader(settings, text)));
    }

    Event next() {
        return parser.next();
    }

    /** The event that comes next. */
    Event peek() {
        return parser.peekEvent();
    }

    boolean is(Event.ID kind) {
        return parser.checkEvent(kind);
    }

    boolean endsCollection() {
        return is(Event.ID.SequenceEnd) || is(Event.ID.MappingEnd);
    }

    /** Reads over the rest of a collection whose start was taken. */
    void skipCollection() {
        for (int open = 1; open > 0; ) {
            Event event = next();
            open += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        }
    }
}
