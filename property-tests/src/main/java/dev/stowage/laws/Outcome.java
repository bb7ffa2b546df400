package dev.stowage.laws;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.problem.JsonRenderer;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.SarifRenderer;
import dev.stowage.problem.TextRenderer;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** What a converter made of an application, while nothing was known of AWS. */
record Outcome(Either<Problems, Conversion> result) {
    static Outcome of(Pipeline pipeline, ComposeSource source) {
        return new Outcome(pipeline.convert(source, AwsEnvironment.offline()));
    }

    /** The result for an application that has to be converted. */
    Conversion conversion() {
        return result.getOrElseThrow(problems -> new AssertionError(text(problems.all())));
    }

    /** Everything that a user can see of it. */
    Vector<String> shown() {
        return problems().appendAll(templates());
    }

    /** The template in every form; none where there is none. */
    Vector<String> templates() {
        return result.toOption()
                .toVector()
                .flatMap(conversion -> Vector.of(Format.values()).map(format -> format.render(conversion.template())));
    }

    /** The problems and warnings in every form. */
    Vector<String> problems() {
        Vector<Problem> all = result.fold(Problems::all, Conversion::warnings);
        return Vector.of(
                text(all),
                new TextRenderer(Palette.ANSI).render(all),
                new JsonRenderer().render(all),
                new SarifRenderer("stowage", "1.0.0").render(all));
    }

    private static String text(Vector<Problem> problems) {
        return new TextRenderer(Palette.PLAIN).render(problems);
    }
}
