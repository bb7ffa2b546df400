package dev.stowage.fix;

import dev.stowage.fix.Fixes.Fixed;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The files that problems stand in, each read once. */
record Pages(Map<SourceFile, Option<Page>> all) {
    static Pages of(Vector<Problem> problems) {
        return new Pages(problems.flatMap(Located::of)
                .map(Located::file)
                .distinct()
                .foldLeft(LinkedHashMap.empty(), (pages, file) -> pages.put(file, Page.of(file))));
    }

    /** What corrects a problem; none where there is no room for one of its edits. */
    Option<Repair> repair(Problem problem) {
        Vector<Located> edits = Located.of(problem);
        Vector<Placed> placed = edits.flatMap(edit -> Placed.of(edit, page(edit.file())));
        return Option.when(placed.size() == edits.size(), () -> new Repair(Vector.of(problem), placed));
    }

    private Option<Page> page(SourceFile file) {
        return all.get(file).flatMap(page -> page);
    }

    /** The files with all edits made in them; none where one of them would say anything else too. */
    Option<Vector<Fixed>> made(Vector<Repair> repairs) {
        Map<SourceFile, Vector<Placed>> edits =
                repairs.flatMap(Repair::edits).groupBy(edit -> edit.located().file());
        Option<Vector<Fixed>> made = Option.some(Vector.empty());
        for (Page page : all.values().flatMap(page -> page)) {
            Vector<Placed> here = edits.getOrElse(page.file(), Vector.empty());
            made = made.flatMap(files -> here.isEmpty()
                    ? Option.some(files)
                    : new Draft(page, here)
                            .made()
                            .map(text -> files.append(new Fixed(page.file(), page.text(), text))));
        }
        return made;
    }
}
