package dev.stowage.validate;

import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problems;
import dev.stowage.validate.rules.Rules;
import dev.stowage.validate.settings.Settings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.support.Support;
import dev.stowage.value.Dialect;
import io.vavr.control.Either;

/** The second stage: what ECS can do of a project, in a dialect, with what ECS needs filled in. */
public final class Validator {
    private final Dialect dialect;

    private Validator(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The project with its settings; or everything that is wrong, with the warnings of the stage before. */
    public static Either<Problems, ValidProject> validate(LoadedProject loaded, Dialect dialect) {
        return new Validator(dialect)
                .check(loaded)
                .end(
                        loaded.warnings(),
                        (settings, warnings) -> ValidProject.builder()
                                .loaded(loaded)
                                .dialect(dialect)
                                .settings(settings.project())
                                .services(settings.services())
                                .warnings(warnings)
                                .build());
    }

    private Checked<Settings> check(LoadedProject loaded) {
        Examined project = Examined.of(loaded, dialect);
        return Settings.of(project, dialect)
                .with(Support.of(dialect).check(project.project(), project.sources()))
                .flatMap(settings -> obey(project, settings));
    }

    private Checked<Settings> obey(Examined project, Settings settings) {
        return new Checked<>(settings, Rules.of(dialect).flatMap(rule -> rule.check(project, settings)));
    }
}
