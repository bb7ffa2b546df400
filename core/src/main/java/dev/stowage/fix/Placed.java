package dev.stowage.fix;

import dev.stowage.problem.Edit;
import dev.stowage.problem.Edit.Action;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** An edit on its page: at the member that it changes, or without one, where it adds something. */
record Placed(Located located, Option<MemberPosition> spot) {
    /** A member of a file: what is written once, and may be an attribute of several services. */
    record Place(SourceFile file, MemberPosition spot) {}

    /** None where there is no room for it. */
    static Option<Placed> of(Located located, Option<Page> page) {
        return page.flatMap(on -> located.place()
                .fold(
                        () -> Option.when(
                                located.edit().action() instanceof Edit.Assign, new Placed(located, Option.none())),
                        place -> on.member(located, place)
                                .map(member -> new Placed(located, Option.some(MemberPosition.of(member))))));
    }

    Action action() {
        return located.edit().action();
    }

    Option<Place> place() {
        return spot.map(at -> new Place(located.file(), at));
    }

    /** What it adds, seen from the document. */
    Option<Added> added() {
        return Option.when(spot.isEmpty(), () -> action())
                .filter(Edit.Assign.class::isInstance)
                .map(action -> new Added(steps(), ((Edit.Assign) action).value()));
    }

    private Vector<AttributePath.Step> steps() {
        return located.edit().path().steps();
    }
}
