package dev.stowage.laws;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.JsonRenderer;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.SarifRenderer;
import dev.stowage.problem.TextRenderer;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** An application on its way through the stages, as far as it comes. */
record Journey(
        Either<Problems, LoadedProject> loaded,
        Either<Problems, ValidProject> valid,
        Either<Problems, Conversion> converted) {

    static Journey of(ComposeSource source) {
        return of(source, Dialect.MODERN);
    }

    static Journey of(ComposeSource source, Dialect dialect) {
        Either<Problems, LoadedProject> loaded = Stowage.load(source);
        Either<Problems, ValidProject> valid = loaded.flatMap(project -> Stowage.validate(project, dialect));
        return new Journey(loaded, valid, valid.flatMap(project -> Stowage.convert(project, AwsEnvironment.offline())));
    }

    /** The end of the journey of an application that has to arrive. */
    Conversion conversion() {
        return converted.getOrElseThrow(problems -> new AssertionError(text(problems.all())));
    }

    LoadedProject project() {
        return loaded.getOrElseThrow(problems -> new AssertionError(text(problems.all())));
    }

    /** Everything that a user can see of it. */
    Vector<String> shown() {
        return problems()
                .appendAll(loaded.toOption().toVector().flatMap(Journey::configs))
                .appendAll(converted.toOption().toVector().flatMap(Journey::templates));
    }

    /** The problems and warnings of all stages, in every form. */
    Vector<String> problems() {
        return Vector.of(
                        converted.fold(Problems::all, Conversion::warnings),
                        valid.fold(Problems::all, ValidProject::warnings),
                        loaded.fold(Problems::all, LoadedProject::warnings))
                .flatMap(Journey::rendered);
    }

    private static Vector<String> rendered(Vector<Problem> problems) {
        return Vector.of(
                text(problems),
                new TextRenderer(Palette.ANSI).render(problems),
                new JsonRenderer().render(problems),
                new SarifRenderer().render(problems));
    }

    private static Vector<String> configs(LoadedProject project) {
        return Vector.of(
                Format.JSON.render(ConfigWriter.json(project.project())),
                Format.YAML.render(ConfigWriter.yaml(project.project())));
    }

    private static Vector<String> templates(Conversion conversion) {
        return Vector.of(Format.values()).map(format -> format.render(conversion.template()));
    }

    private static String text(Vector<Problem> problems) {
        return new TextRenderer(Palette.PLAIN).render(problems);
    }
}
