package dev.stowage.validate.defaults;

import dev.stowage.compose.Project;
import dev.stowage.extension.Extensions;
import dev.stowage.extension.LogRetention;
import dev.stowage.problem.Checked;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Dialect;
import dev.stowage.value.ProjectName;

/** The settings of a project as a whole in the dialect modern. */
final class ProjectDefaults {
    static final String LOG_GROUPS = "/docker-compose/";

    private static final LogRetention A_MONTH = LogRetention.ofDays(30);

    private ProjectDefaults() {}

    static Checked<ProjectSettings> of(Examined examined) {
        Project project = examined.project();
        Extensions extensions = Extensions.of(Dialect.MODERN, examined.sources());
        return extensions
                .of(project)
                .map(extension -> ProjectSettings.builder()
                        .stackName(stackName(project.name()))
                        .logGroup(LOG_GROUPS + project.name())
                        .logRetention(extension.logsRetention().getOrElse(A_MONTH))
                        .extension(extension))
                .flatMap(settings -> new PartExtensions(extensions)
                        .of(settings, project.networks(), project.volumes(), project.secrets()))
                .map(ProjectSettings.Builder::build);
    }

    /** Letters, digits and dashes, a letter first (CloudFormation API Reference, "CreateStack"). */
    private static String stackName(ProjectName project) {
        String dashed = project.value().replace('_', '-');
        return Character.isDigit(dashed.charAt(0)) ? "s-" + dashed : dashed;
    }
}
