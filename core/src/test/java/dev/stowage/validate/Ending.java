package dev.stowage.validate;

import dev.stowage.convert.Conversion;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** How a project ended on its way through all stages. */
record Ending(Either<Problems, Conversion> result) {
    private static final int IN_A_NAMED_PART = 3;

    /** What became of an attribute, seen from the project without it. */
    Answer answer(Ending without, String attribute) {
        Vector<Problem> said = about(attribute);
        Vector<Problem> added = said.removeAll(without.about(attribute));
        if (result.isLeft()) {
            return new Answer(Answer.Kind.REFUSED, errors(said));
        }
        if (!template().equals(without.template())) {
            return new Answer(Answer.Kind.MAPPED, ids(added));
        }
        return new Answer(said.isEmpty() ? Answer.Kind.SILENT : Answer.Kind.IGNORED, ids(said));
    }

    /** The ids of located errors about the attribute that say what to write; else what went wrong. */
    private String errors(Vector<Problem> said) {
        Vector<Problem> helpful = said.filter(problem -> problem.severity() == Severity.ERROR)
                .filter(problem -> problem.hint().isDefined() && problem.span().isDefined());
        return helpful.nonEmpty()
                ? ids(helpful)
                : "without help: " + result.getLeft().all();
    }

    private static String ids(Vector<Problem> problems) {
        return problems.map(problem -> problem.id().word()).distinct().mkString(" ");
    }

    /** Empty when there is none. */
    private String template() {
        return result.fold(problems -> "", conversion -> Format.JSON.render(conversion.template()));
    }

    /** What Validate and Convert say of the attribute, of something in it, or around it. */
    private Vector<Problem> about(String attribute) {
        Vector<String> steps = Vector.of(attribute.split("\\.", -1));
        return result.fold(Problems::all, Conversion::warnings)
                .reject(problem -> problem.id().word().startsWith("compose."))
                .filter(problem -> problem.path().exists(path -> leads(steps, path.steps())));
    }

    private static boolean leads(Vector<String> wanted, Vector<AttributePath.Step> path) {
        return path.size() >= Math.min(wanted.size(), IN_A_NAMED_PART)
                && wanted.zip(path).forAll(pair -> isMet(pair._1, pair._2));
    }

    private static boolean isMet(String wanted, AttributePath.Step step) {
        return step instanceof AttributePath.Key key
                ? wanted.equals("*") || wanted.equals(key.name())
                : wanted.equals("[]");
    }
}
