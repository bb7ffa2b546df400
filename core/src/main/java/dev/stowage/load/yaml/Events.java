package dev.stowage.load.yaml;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.Deque;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a text, one after the other. */
final class Events {
    /** The time that the parser takes grows with the square of the depth. */
    private static final int DEEPEST = 1000;

    private final ParserImpl parser;
    private final OpenEnd end;
    private final Escapes escapes;
    private final GluedColons colons;
    private final boolean tabs;
    private boolean stopped;
    private Option<Event> last = Option.none();
    private final Deque<CollectionStartEvent> open = new ArrayDeque<>();

    private Events(ParserImpl parser, OpenEnd end, Escapes escapes, GluedColons colons, boolean tabs) {
        this.tabs = tabs;
        this.parser = parser;
        this.end = end;
        this.escapes = escapes;
        this.colons = colons;
    }

    static Events of(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        Escapes escapes = Escapes.in(text);
        GluedColons colons = GluedColons.in(escapes.hidden());
        StreamReader reader = new StreamReader(settings, colons.hidden());
        return new Events(new ParserImpl(settings, reader), OpenEnd.of(text), escapes, colons, text.indexOf('\t') >= 0);
    }

    /** The same scalar with another text. */
    static ScalarEvent saying(String value, ScalarEvent scalar) {
        return new ScalarEvent(
                scalar.getAnchor(),
                scalar.getTag(),
                scalar.getImplicit(),
                value,
                scalar.getScalarStyle(),
                scalar.getStartMark(),
                scalar.getEndMark());
    }

    /** The next event; once stopped, the last one that was read. */
    Event next() {
        return last.filter(event -> stopped).getOrElse(this::read);
    }

    /** The event that comes next. */
    Event peek() {
        return last.filter(event -> stopped).getOrElse(parser::peekEvent);
    }

    private Event read() {
        Event next = parser.next();
        Event event = next instanceof ScalarEvent scalar ? escapes.shown(colons.shown(end.kept(scalar))) : next;
        last = Option.some(event);
        if (event instanceof CollectionStartEvent start) {
            open.push(start);
        } else if (event instanceof CollectionEndEvent) {
            open.pop();
        }
        return event;
    }

    /** The column, from 1, of the innermost list or mapping that is open and not in brackets; 0 when there is none. */
    int indentation() {
        for (CollectionStartEvent start : open) {
            if (!start.isFlow()) {
                return start.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
            }
        }
        return 0;
    }

    /** The column, from 1, where the items of the innermost list begin; none in a mapping, and in brackets. */
    Option<Integer> itemColumn() {
        return Option.of(open.peek())
                .filter(start -> start instanceof SequenceStartEvent && !start.isFlow())
                .map(start -> indentation());
    }

    boolean haveTabs() {
        return tabs;
    }

    /** What was read last. */
    Option<Event> last() {
        return last;
    }

    /** The innermost list or mapping that is open, when it is written in brackets. */
    Option<CollectionStartEvent> openBracket() {
        return Option.of(open.peek()).filter(CollectionStartEvent::isFlow);
    }

    /** Reads no further, since what follows may be without end: everything that is open ends here. */
    void stop() {
        stopped = true;
    }

    boolean endsStream() {
        return stopped || parser.checkEvent(Event.ID.StreamEnd);
    }

    boolean endsCollection() {
        return stopped || parser.checkEvent(Event.ID.SequenceEnd) || parser.checkEvent(Event.ID.MappingEnd);
    }

    /** Reads over the rest of a collection whose start was taken; where it goes too deep, over everything. */
    void skipCollection() {
        for (int open = 1; open > 0 && !stopped; ) {
            Event event = next();
            open += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            stopped |= open > DEEPEST;
        }
    }
}
