package dev.stowage.validate.settings;

import dev.stowage.problem.Checked;
import dev.stowage.validate.subject.Examined;

/** The settings of the dialect modern. */
final class ModernDefaults {
    private ModernDefaults() {}

    static Checked<Settings> of(Examined project) {
        return ProjectDefaults.of(project)
                .flatMap(settings -> new ServiceDefaults(project, settings.extension())
                        .all()
                        .map(services -> Call.ordered(project, services))
                        .map(services -> new Settings(settings, services)));
    }
}
