package dev.stowage.apply.run;

import dev.stowage.apply.aws.EventPage;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Reads the events of a stack, which come newest first and in pages, back to where they are known. */
final class Events {
    /** With one of these on the stack itself every operation begins. */
    private static final Set<String> BEGINNINGS = HashSet.of(
            "REVIEW_IN_PROGRESS",
            "CREATE_IN_PROGRESS",
            "UPDATE_IN_PROGRESS",
            "DELETE_IN_PROGRESS",
            "IMPORT_IN_PROGRESS");

    private final Stacks stacks;
    private final Run run;

    Events(Stacks stacks, Run run) {
        this.stacks = stacks;
        this.run = run;
    }

    /** The id of the newest event; none for a stack without any. */
    Either<Setback, Option<String>> newest(StackId id) {
        return run.ask(() -> stacks.events(id, Option.none()))
                .map(page -> page.events().headOption().map(StackEvent::id));
    }

    /** The events that the trail does not hold yet, the oldest first. What happens between two pages shifts them. */
    Either<Setback, Vector<StackEvent>> since(StackId id, Trail trail) {
        return page(id, trail, Vector.empty(), Option.none())
                .map(found -> found.distinctBy(StackEvent::id).reverse());
    }

    private Either<Setback, Vector<StackEvent>> page(
            StackId id, Trail trail, Vector<StackEvent> newer, Option<String> page) {
        return run.ask(() -> stacks.events(id, page)).flatMap(answer -> joined(id, trail, newer, answer));
    }

    private Either<Setback, Vector<StackEvent>> joined(
            StackId id, Trail trail, Vector<StackEvent> newer, EventPage answer) {
        Vector<StackEvent> fresh = fresh(trail, answer.events());
        Vector<StackEvent> all = newer.appendAll(fresh);
        boolean complete = fresh.size() < answer.events().size() || endsHere(trail, fresh);
        return answer.next()
                .filter(next -> !complete)
                .map(next -> page(id, trail, all, Option.some(next)))
                .getOrElse(Either.right(all));
    }

    private static Vector<StackEvent> fresh(Trail trail, Vector<StackEvent> events) {
        Option<String> known = trail.newest();
        if (known.isDefined()) {
            return events.takeWhile(event -> !known.contains(event.id()));
        }
        int first = events.indexWhere(Events::isBeginning);
        return first < 0 || !trail.hasBegun() ? events : events.take(first + 1);
    }

    private static boolean endsHere(Trail trail, Vector<StackEvent> fresh) {
        return trail.newest().isEmpty()
                && trail.hasBegun()
                && fresh.lastOption().exists(Events::isBeginning);
    }

    private static boolean isBeginning(StackEvent event) {
        return event.ofStack() && BEGINNINGS.contains(event.status());
    }
}
