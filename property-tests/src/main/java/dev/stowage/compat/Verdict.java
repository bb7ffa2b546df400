package dev.stowage.compat;

import dev.stowage.compat.TemplateComparison.Difference;
import dev.stowage.convert.Conversion;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import dev.stowage.problem.TextRenderer;
import dev.stowage.write.Format;
import io.vavr.Lazy;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * In what a converter and a record do not agree: {@code outcome} where only one of them refuses, with the ids of our errors
 * or the stage at which the tool refused, {@code template} where
 * the values differ, {@code warning ATTRIBUTE} for each attribute that only one of them warns of, {@code place} where the
 * tool crashed and the converter does not say what in the file it refuses.
 */
record Verdict(RecordedCase recorded, Either<Problems, Conversion> ours, Lazy<Vector<Difference>> templateDifferences) {
    static Verdict of(RecordedCase recorded, Pipeline pipeline) {
        Either<Problems, Conversion> ours = pipeline.convert(recorded.source(), recorded.environment());
        return new Verdict(recorded, ours, Lazy.of(() -> compared(recorded, ours)));
    }

    String name() {
        return recorded.name();
    }

    Set<String> aspects() {
        Set<String> found = warnings();
        if (ours.isLeft() != recorded.isRefused()) {
            return found.addAll(outcomes());
        }
        return found.addAll(Option.when(templateDifferences.get().nonEmpty(), "template"))
                .addAll(Option.when(recorded.isCrash() && !saysWhere(), "place"));
    }

    private Vector<String> outcomes() {
        return errors().map(problem -> problem.id().word())
                .orElse(() -> Vector.of(recorded.stage()))
                .map(by -> "outcome " + by);
    }

    /** Whether there is more to it than warnings. */
    boolean differsInResult() {
        return aspects().exists(aspect -> !aspect.startsWith("warning "));
    }

    private Vector<Problem> errors() {
        return ours.fold(Problems::errors, conversion -> Vector.empty());
    }

    private boolean saysWhere() {
        return errors().forAll(problem -> problem.span().isDefined());
    }

    private Set<String> warnings() {
        if (!recorded.isWhole() || recorded.isRefusedByLoader() || !haveComeAsFar()) {
            return HashSet.empty();
        }
        Set<String> theirs = recorded.warned();
        Set<String> own = WarnedAttributes.in(all().filter(problem -> problem.severity() == Severity.WARNING));
        Set<String> more = recorded.isRefusedByCheck() ? HashSet.empty() : own.diff(theirs);
        return theirs.diff(own).addAll(more).map(attribute -> "warning " + attribute);
    }

    /** A refusal that the record does not have says nothing of the warnings. */
    private boolean haveComeAsFar() {
        return ours.isRight() || recorded.isRefused();
    }

    private static Vector<Difference> compared(RecordedCase recorded, Either<Problems, Conversion> ours) {
        return recorded.isRefused()
                ? Vector.empty()
                : ours.toOption()
                        .toVector()
                        .flatMap(conversion ->
                                recorded.comparison().between(recorded.template(), Json.of(conversion.template())));
    }

    /** What a record would be; none where there is none. */
    Option<String> template() {
        return ours.toOption().map(conversion -> Format.JSON.render(conversion.template()));
    }

    private Vector<Problem> all() {
        return ours.fold(Problems::all, Conversion::warnings);
    }

    /** The ids of the errors; none where there is a template. */
    Option<String> refusal() {
        return ours.swap()
                .toOption()
                .map(problems -> problems.errors()
                        .map(problem -> problem.id().word())
                        .distinct()
                        .sorted())
                .map(ids -> name() + ": " + ids.mkString(", "));
    }

    /** Everything that a reader needs to see why. */
    String explanation() {
        return "== " + name() + ": " + recorded.description() + "\n"
                + aspects().toSortedSet().mkString("; ") + "\n"
                + (recorded.isRefused() ? "recorded error: " + recorded.error() + "\n" : "")
                + new TextRenderer(Palette.PLAIN).render(all())
                + templateDifferences.get().mkString("", "\n", "\n");
    }
}
