package dev.stowage.validate;

import dev.stowage.aws.FargateSizes;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The second stage: what ECS can do of a project, in a dialect, with what ECS needs filled in. */
public final class Validator {
    private final Dialect dialect;
    private final FargateSizes sizes;
    private final Vector<Rule> rules;

    private Validator(Dialect dialect, FargateSizes sizes, Vector<Rule> rules) {
        this.dialect = dialect;
        this.sizes = sizes;
        this.rules = rules;
    }

    /** The project with its settings; or everything that is wrong, with the warnings of the stage before. */
    public static Either<Problems, ValidProject> validate(LoadedProject loaded, Dialect dialect) {
        return of(dialect)
                .check(loaded)
                .<ValidProject>end((valid, warnings) ->
                        valid.warnings(loaded.warnings().appendAll(warnings)).build())
                .mapLeft(problems -> problems.after(loaded.warnings()));
    }

    private static Validator of(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> new Validator(dialect, FargateSizes.today(), Rules.modern());
            case DOCKER_ECS -> new Validator(dialect, FargateSizes.beforeLargeTasks(), Rules.dockerEcs());
        };
    }

    private Checked<ValidProject.Builder> check(LoadedProject loaded) {
        Examined project = new Examined(loaded.project(), loaded.contents(), loaded.sources());
        return ProjectDefaults.of(project)
                .flatMap(settings -> new ServiceDefaults(project, settings.extension(), sizes)
                        .all()
                        .map(services -> ValidProject.builder()
                                .loaded(loaded)
                                .dialect(dialect)
                                .settings(settings)
                                .services(services))
                        .with(Support.of(dialect).check(project.sources())))
                .flatMap(valid -> obey(project, valid));
    }

    private Checked<ValidProject.Builder> obey(Examined project, ValidProject.Builder valid) {
        ValidProject soFar = valid.build();
        Vector<Problem> problems = rules.flatMap(rule -> rule.check(project, soFar.services()));
        return new Checked<>(
                valid,
                problems.appendAll(
                        Unfinished.ofTopLevel(project, soFar.settings().extension())));
    }
}
