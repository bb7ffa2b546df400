package dev.stowage.fix;

import dev.stowage.problem.Edit.Action;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A file and all that is to change in it. */
record Draft(Page page, Vector<Placed> edits) {
    /** The new text, if it says what the old one says with these edits, and nothing else. */
    Option<String> made() {
        Fates fates = new Fates(actions().toMap(action -> action));
        Vector<Added> added = edits.flatMap(Placed::added).distinct();
        return changes(new Rewriting(page.lines(), fates), added)
                .flatMap(changes -> Change.all(changes, page.text()))
                .filter(text -> Layout.of(text).isDefined())
                .filter(text -> Meaning.of(page.file().name(), text).comesOf(page.meaning(), expected(fates, added)));
    }

    private Vector<Tuple2<MemberPosition, Action>> actions() {
        return edits.flatMap(edit -> edit.spot().map(spot -> Tuple.of(spot, edit.action())));
    }

    private Expected expected(Fates fates, Vector<Added> added) {
        return new Expected(
                fates.actions().mapKeys(this::at),
                fates.emptied(page.documents())
                        .map(MemberPosition::of)
                        .map(this::at)
                        .toSet(),
                added);
    }

    private Expected.At at(MemberPosition spot) {
        return Expected.At.of(spot, page.lines());
    }

    /** What is new belongs to the last document. */
    private Option<Vector<Change>> changes(Rewriting rewriting, Vector<Added> added) {
        Vector<Part> documents = page.documents();
        Option<Vector<Change>> changes = Option.when(documents.nonEmpty(), Vector::empty);
        for (int at = 0; at < documents.size(); at++) {
            Part document = documents.get(at);
            Vector<Added> here = at == documents.size() - 1 ? added : Vector.empty();
            changes = changes.flatMap(all -> rewriting.of(document, here).map(all::appendAll));
        }
        return changes;
    }
}
