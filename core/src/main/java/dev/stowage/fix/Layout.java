package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Entry;
import dev.stowage.fix.Part.Kind;
import dev.stowage.fix.Part.Single;
import dev.stowage.fix.Part.Style;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Where the parts of a YAML text stand. Positions of the parser count code points; those of parts are offsets in the text. */
final class Layout {
    private final String text;
    private final Iterator<Event> events;
    private int counted;
    private int reached;

    private Layout(String text, Iterator<Event> events) {
        this.text = text;
        this.events = events;
    }

    /** The documents of a text; none where it cannot be parsed. */
    static Option<Vector<Part>> of(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            return Option.some(
                    new Layout(text, new Parse(settings).parseString(text).iterator()).documents());
        } catch (YamlEngineException broken) {
            return Option.none();
        }
    }

    private Vector<Part> documents() {
        Vector<Part> documents = Vector.empty();
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                documents = documents.append(part(events.next()));
            }
        }
        return documents;
    }

    private Part part(Event event) {
        return event instanceof CollectionStartEvent start ? collection(start) : single(event);
    }

    private Single single(Event event) {
        int start = offset(event.getStartMark());
        int end = Math.max(start, trimmed(offset(event.getEndMark()), start));
        return new Single(start, body(event, start), end, event instanceof ScalarEvent scalar ? scalar.getValue() : "");
    }

    /** A block scalar ends in the parser's eyes behind its line breaks. */
    private int trimmed(int end, int start) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private Collection collection(CollectionStartEvent start) {
        Kind kind = start instanceof MappingStartEvent ? Kind.MAPPING : Kind.LIST;
        Vector<Part> inside = Vector.empty();
        Event event = events.next();
        while (!isEnd(event)) {
            inside = inside.append(kind == Kind.MAPPING ? new Entry(part(event), part(events.next())) : part(event));
            event = events.next();
        }
        int begin = offset(start.getStartMark());
        int body = body(start, begin);
        return start.isFlow()
                ? new Collection(begin, body, offset(event.getEndMark()), Style.FLOW, kind, inside)
                : block(begin, body, kind, inside);
    }

    private static Collection block(int start, int body, Kind kind, Vector<Part> inside) {
        int end = inside.lastOption().map(Part::end).getOrElse(start);
        return new Collection(start, body, Math.max(start, end), Style.BLOCK, kind, inside);
    }

    /** Behind the anchor of a part that has one, its tag, and comments among them. */
    private int body(Event event, int start) {
        boolean isAnchored = event instanceof NodeEvent node
                && !(event instanceof AliasEvent)
                && node.getAnchor().isPresent();
        int at = start;
        while (isAnchored && at < text.length() && "&!# \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at = behind(at);
        }
        return at;
    }

    private int behind(int at) {
        char sign = text.charAt(at);
        int end = at;
        while (sign != ' ' && end < text.length() && !isBreak(text.charAt(end), sign)) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private static boolean isBreak(char next, char begun) {
        return begun == '#' ? next == '\n' : Character.isWhitespace(next);
    }

    private static boolean isEnd(Event event) {
        return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
    }

    /** Counts on from the mark before: from the beginning each time would take the square of the length. */
    private int offset(Optional<Mark> mark) {
        int count = mark.map(Mark::getIndex).orElse(counted);
        reached = text.offsetByCodePoints(reached, count - counted);
        counted = count;
        return reached;
    }
}
