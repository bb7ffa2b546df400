package dev.stowage.validate;

import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problems;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.support.Support;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The second stage: what ECS can do of a project, in a dialect, with what ECS needs filled in. */
public final class Validator {
    private Validator() {}

    /** The project with its settings; or everything that is wrong, with the warnings of the stage before. */
    public static Either<Problems, ValidProject> validate(
            LoadedProject loaded, Dialect dialect, Vector<CallerRule> rules) {
        return check(loaded, dialect)
                .map(settings -> ValidProject.builder()
                        .loaded(loaded)
                        .dialect(dialect)
                        .settings(settings.project())
                        .services(settings.services())
                        .warnings(loaded.warnings())
                        .build())
                .flatMap(project -> check(project, rules))
                .end(
                        loaded.warnings(),
                        (project, warnings) -> ValidProject.builder()
                                .from(project)
                                .warnings(warnings)
                                .build());
    }

    private static Checked<ValidProject> check(ValidProject project, Vector<CallerRule> rules) {
        return new Checked<>(project, rules.flatMap(rule -> rule.check(project)))
                .located(project.loaded().sources());
    }

    private static Checked<Settings> check(LoadedProject loaded, Dialect dialect) {
        DialectChecks checks = DialectChecks.of(dialect);
        Examined project = checks.examined().apply(loaded);
        return Removals.alone(checks.settings()
                .apply(project)
                .with(Support.of(dialect).check(project.project(), project.sources()))
                .flatMap(settings ->
                        new Checked<>(settings, checks.rules().get().flatMap(rule -> rule.check(project, settings)))));
    }
}
