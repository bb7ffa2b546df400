package dev.stowage.validate;

import dev.stowage.problem.Checked;

/** The settings of the dialect modern. */
final class ModernDefaults {
    private ModernDefaults() {}

    static Checked<ValidProject.Builder> of(Examined project) {
        return ProjectDefaults.of(project)
                .flatMap(settings -> new ServiceDefaults(project, settings.extension())
                        .all()
                        .map(services -> Call.ordered(project, services))
                        .map(services ->
                                ValidProject.builder().settings(settings).services(services)));
    }
}
