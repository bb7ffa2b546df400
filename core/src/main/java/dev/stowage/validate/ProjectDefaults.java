package dev.stowage.validate;

import dev.stowage.compose.Project;
import dev.stowage.extension.Extensions;
import dev.stowage.extension.LogRetention;
import dev.stowage.extension.NetworkExtension;
import dev.stowage.extension.SecretExtension;
import dev.stowage.extension.VolumeExtension;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** The settings of a project as a whole. */
final class ProjectDefaults {
    private static final LogRetention A_MONTH = LogRetention.ofDays(30);

    private ProjectDefaults() {}

    static Checked<ProjectSettings> of(Examined examined) {
        Project project = examined.project();
        Extensions extensions = Extensions.locatedBy(examined.sources());
        return extensions
                .of(project)
                .map(extension -> ProjectSettings.builder()
                        .stackName(stackName(project.name()))
                        .logRetention(extension.logsRetention().getOrElse(A_MONTH))
                        .extension(extension))
                .zip(networks(project, extensions), ProjectSettings.Builder::networks)
                .zip(volumes(project, extensions), ProjectSettings.Builder::volumes)
                .zip(secrets(project, extensions), ProjectSettings.Builder::secrets)
                .map(ProjectSettings.Builder::build);
    }

    private static Checked<LinkedHashMap<NetworkName, NetworkExtension>> networks(
            Project project, Extensions extensions) {
        return each(
                project.networks(),
                network -> extensions.of(network._2, AttributePath.of("networks", network._1.value())));
    }

    private static Checked<LinkedHashMap<VolumeName, VolumeExtension>> volumes(Project project, Extensions extensions) {
        return each(
                project.volumes(), volume -> extensions.of(volume._2, AttributePath.of("volumes", volume._1.value())));
    }

    private static Checked<LinkedHashMap<SecretName, SecretExtension>> secrets(Project project, Extensions extensions) {
        return each(
                project.secrets(), secret -> extensions.of(secret._2, AttributePath.of("secrets", secret._1.value())));
    }

    private static <N, V, E> Checked<LinkedHashMap<N, E>> each(
            LinkedHashMap<N, V> parts, Function<Tuple2<N, V>, Checked<E>> read) {
        Checked<Vector<Tuple2<N, E>>> all =
                Checked.traverse(parts, part -> read.apply(part).map(extension -> new Tuple2<>(part._1, extension)));
        return all.map(LinkedHashMap::ofEntries);
    }

    /** Letters, digits and dashes, a letter first (CloudFormation API Reference, "CreateStack"). */
    static String stackName(ProjectName project) {
        String dashed = project.value().replace('_', '-');
        return Character.isDigit(dashed.charAt(0)) ? "s-" + dashed : dashed;
    }
}
