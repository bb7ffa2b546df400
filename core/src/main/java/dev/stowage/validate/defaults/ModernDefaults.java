package dev.stowage.validate.defaults;

import dev.stowage.problem.Checked;
import dev.stowage.validate.calls.Calls;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;

/** The settings of the dialect modern. */
final class ModernDefaults {
    private ModernDefaults() {}

    static Checked<Settings> of(Examined project) {
        return ProjectDefaults.of(project)
                .flatMap(settings -> new ServiceDefaults(project, settings.extension())
                        .all()
                        .map(services -> settings(project, settings, services)));
    }

    private static Settings settings(
            Examined project, ProjectSettings settings, LinkedHashMap<ServiceName, ServiceSettings> services) {
        Calls calls = Calls.of(project, services);
        return new Settings(settings, calls.ordering(services), calls);
    }
}
