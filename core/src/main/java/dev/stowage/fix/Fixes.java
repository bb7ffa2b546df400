package dev.stowage.fix;

import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.Loader;
import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** Files with the edits of problems made in them. */
public final class Fixes {
    private static final String NO_ROOM = "it is written in a form that no program can change without changing more";
    private static final String DIFFERENT = "other corrections of the same text ask for something else";

    private static final String MORE = "more would change with it, by an anchor or a merge key (<<)";
    private static final String BROKEN = "the application could not be loaded afterwards";

    private final Pages pages;
    private final Sharing sharing;
    private final Predicate<Vector<Fixed>> loads;

    private Fixes(Pages pages, Sharing sharing, Predicate<Vector<Fixed>> loads) {
        this.pages = pages;
        this.sharing = sharing;
        this.loads = loads;
    }

    /** A file whose text has changed. */
    public record Fixed(SourceFile file, String before, String after) {}

    /** A problem that has edits which are not made, and why. */
    public record LeftOut(Problem problem, String why) {
        static LeftOut of(Repair repair, String why) {
            return new LeftOut(repair.problems().head(), why);
        }
    }

    /** What becomes of files, in the order in which problems name them first, and what was not made in them. */
    public record Corrected(Vector<Fixed> files, Vector<LeftOut> leftOut) {
        private Corrected without(Vector<LeftOut> more) {
            return new Corrected(files, leftOut.appendAll(more));
        }
    }

    /**
     * The files that the problems stand in, corrected. The edits of a problem are made together or not at all; an
     * edit that several services ask for in one text is made once; none is made that would change what a file says
     * beyond the edit. Files that may hold secrets are not touched.
     */
    public static Corrected of(Vector<Problem> problems) {
        return new Fixes(Pages.of(problems), Sharing.UNKNOWN, files -> true).corrected(problems);
    }

    /**
     * The same for an application that can be loaded again: a text that services share is edited only where all of
     * them want it, and no edit is made that keeps the application from being loaded.
     */
    public static Corrected of(Vector<Problem> problems, ComposeSource source) {
        Option<LoadedProject> before = Loader.load(source).toOption();
        return new Fixes(
                        Pages.of(problems),
                        before.map(Sharing::of).getOrElse(Sharing.UNKNOWN),
                        files -> before.isEmpty()
                                || Loader.load(EditedFiles.in(source, files)).isRight())
                .corrected(problems);
    }

    private Corrected corrected(Vector<Problem> problems) {
        Vector<Problem> editable = problems.filter(
                problem -> Located.of(problem).exists(edit -> edit.file().text().isDefined()));
        Vector<Tuple2<Problem, Option<Repair>>> attempts =
                editable.map(problem -> Tuple.of(problem, pages.repair(problem)));
        Vector<Repair> single = attempts.flatMap(Tuple2::_2);
        Wishes wishes = Wishes.of(single);
        Vector<Tuple2<Repair, Option<String>>> judged =
                Repair.joined(single).map(repair -> Tuple.of(repair, objection(repair, wishes)));
        return new Trial(
                        this::tried,
                        judged.filter(repair -> repair._2.isEmpty()).map(Tuple2::_1))
                .result()
                .without(attempts.filter(attempt -> attempt._2.isEmpty())
                        .map(attempt -> new LeftOut(attempt._1, NO_ROOM)))
                .without(judged.flatMap(repair -> repair._2.map(why -> LeftOut.of(repair._1, why))));
    }

    private Option<String> objection(Repair repair, Wishes wishes) {
        Set<String> others = sharing.others(repair);
        return wishes.oppose(repair)
                ? Option.some(DIFFERENT)
                : Option.when(
                        others.nonEmpty(),
                        () -> "the text is part of " + others.mkString(", ") + " too, where nothing is wrong with it");
    }

    private Either<String, Vector<Fixed>> tried(Vector<Repair> repairs) {
        return pages.made(repairs).toEither(MORE).filterOrElse(loads, files -> BROKEN);
    }
}
