package dev.stowage.pipeline;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.fix.EditedFiles;
import dev.stowage.fix.Fixes;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What the edits of the problems of an application lead to, those of one problem at a time. */
public record Corrections(ComposeSource source, Dialect dialect) {
    /** How far an application is followed: a stage that was not reached before may find what nobody has seen yet. */
    private enum Stage {
        LOAD,
        VALIDATE,
        CONVERT
    }

    /**
     * What the edits of a problem left or brought, in words for a person.
     *
     * @param kind the id of the problem, and behind an arrow that of the error which is there afterwards
     */
    public record Fault(String kind, String words) {
        private static Fault of(Problem problem, Problem after) {
            return new Fault(
                    problem.id().word() + " -> " + after.id().word(),
                    problem.path() + ": " + problem.sentence() + ", " + problem.edits() + " -> " + after.sentence());
        }
    }

    /** Problems whose edits do not make them go at their place, and those whose edits bring an error that was not there. */
    public Vector<Fault> faults() {
        Stage reached = reached();
        Vector<Problem> before = problems(source, reached);
        return before.filter(problem -> problem.edits().nonEmpty())
                .flatMap(problem -> faults(problem, before, reached));
    }

    private Vector<Fault> faults(Problem problem, Vector<Problem> before, Stage reached) {
        Vector<Fixes.Fixed> fixed = Fixes.of(Vector.of(problem)).files();
        if (fixed.isEmpty()) {
            return Vector.empty();
        }
        Vector<Problem> after = problems(EditedFiles.in(source, fixed), reached);
        return after.filter(error -> isNew(error, before))
                .appendAll(stays(problem, before, after))
                .map(there -> Fault.of(problem, there));
    }

    /** Items of lists take each other's places, and what goes in one file may be there in another one too: so they are counted. */
    private static Option<Problem> stays(Problem problem, Vector<Problem> before, Vector<Problem> after) {
        return Option.when(
                after.count(other -> isSame(problem, other)) >= before.count(other -> isSame(problem, other)), problem);
    }

    private static boolean isSame(Problem one, Problem other) {
        return one.id() == other.id()
                && one.sentence().equals(other.sentence())
                && file(one).equals(file(other));
    }

    private static Option<String> file(Problem problem) {
        return problem.span().map(span -> span.file().name());
    }

    private static boolean isNew(Problem error, Vector<Problem> before) {
        return error.severity() == Severity.ERROR
                && before.forAll(
                        known -> known.id() != error.id() || !known.sentence().equals(error.sentence()));
    }

    private Stage reached() {
        return Stowage.load(source).isLeft()
                ? Stage.LOAD
                : Stowage.load(source)
                                .flatMap(project -> Stowage.validate(project, dialect))
                                .isLeft()
                        ? Stage.VALIDATE
                        : Stage.CONVERT;
    }

    private Vector<Problem> problems(ComposeSource of, Stage last) {
        return switch (last) {
            case LOAD -> Stowage.load(of).fold(Problems::all, LoadedProject::warnings);
            case VALIDATE ->
                Stowage.load(of)
                        .flatMap(project -> Stowage.validate(project, dialect))
                        .fold(Problems::all, ValidProject::warnings);
            case CONVERT ->
                Pipeline.of(dialect).convert(of, AwsEnvironment.offline()).fold(Problems::all, Conversion::warnings);
        };
    }
}
