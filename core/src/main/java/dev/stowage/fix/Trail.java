package dev.stowage.fix;

import dev.stowage.fix.Part.Collection;
import dev.stowage.fix.Part.Entry;
import dev.stowage.fix.Part.Kind;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The parts from a document down to one of its parts, each inside the one before. */
record Trail(Vector<Part> parts) {
    /** The way to the innermost part at an offset; none where no document is. */
    static Option<Trail> to(int offset, Vector<Part> documents) {
        Vector<Part> trail = Vector.empty();
        Option<Part> next = holding(offset, documents);
        while (next.isDefined()) {
            trail = trail.appendAll(next);
            next = next.flatMap(part -> holding(offset, part.inside()));
        }
        return Option.when(trail.nonEmpty(), new Trail(trail));
    }

    private static Option<Part> holding(int offset, Vector<Part> parts) {
        return parts.find(part -> part.start() <= offset && (offset < part.end() || part.start() == part.end()));
    }

    /**
     * The way to the member that a path ends at: the entry of that name, or the item of a list. Where an attribute is
     * written in another form (a mapping as a list), the innermost member.
     */
    Option<Trail> member(AttributePath path) {
        Vector<Trail> members = Vector.rangeClosed(2, parts.size())
                .map(length -> new Trail(parts.take(length)))
                .filter(Trail::isMember);
        return members.reverse().find(trail -> trail.isCalled(path.step())).orElse(() -> members.lastOption());
    }

    private boolean isMember() {
        return parts.get(parts.size() - 2) instanceof Collection;
    }

    private boolean isCalled(AttributePath.Step step) {
        return step.fold(
                key -> parts.last() instanceof Entry entry && entry.isNamed(key),
                index -> collection().exists(collection -> collection.kind() == Kind.LIST));
    }

    /** The part at the end. */
    Part last() {
        return parts.last();
    }

    /** The collection that the last part is a member of. */
    Option<Collection> collection() {
        return parts.dropRight(1)
                .lastOption()
                .filter(Collection.class::isInstance)
                .map(Collection.class::cast);
    }
}
