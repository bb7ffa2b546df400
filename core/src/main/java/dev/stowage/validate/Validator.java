package dev.stowage.validate;

import dev.stowage.compose.Project;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The second stage: what ECS can do of a project, in a dialect, with what ECS needs filled in. */
public final class Validator {
    private final Dialect dialect;
    private final UnaryOperator<Project> scope;
    private final Function<Examined, Checked<ValidProject.Builder>> defaults;
    private final Vector<Rule> rules;

    private Validator(
            Dialect dialect,
            UnaryOperator<Project> scope,
            Function<Examined, Checked<ValidProject.Builder>> defaults,
            Vector<Rule> rules) {
        this.dialect = dialect;
        this.scope = scope;
        this.defaults = defaults;
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
            case MODERN -> new Validator(dialect, project -> project, ModernDefaults::of, Rules.modern());
            case DOCKER_ECS -> new Validator(dialect, Scope::used, DockerDefaults::of, Rules.dockerEcs());
        };
    }

    private Checked<ValidProject.Builder> check(LoadedProject loaded) {
        Examined project = new Examined(scope.apply(loaded.project()), loaded.contents(), loaded.sources());
        return defaults.apply(project)
                .map(valid -> valid.loaded(loaded).dialect(dialect))
                .with(Support.of(dialect).check(project))
                .flatMap(valid -> obey(project, valid));
    }

    private Checked<ValidProject.Builder> obey(Examined project, ValidProject.Builder valid) {
        ValidProject soFar = valid.build();
        return new Checked<>(valid, rules.flatMap(rule -> rule.check(project, soFar)));
    }
}
