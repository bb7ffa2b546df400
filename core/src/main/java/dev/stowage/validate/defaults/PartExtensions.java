package dev.stowage.validate.defaults;

import dev.stowage.compose.Network;
import dev.stowage.compose.Secret;
import dev.stowage.compose.Volume;
import dev.stowage.extension.Extensions;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.value.NetworkName;
import dev.stowage.value.SecretName;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.BiFunction;

/** What networks, volumes and secrets say about AWS. */
record PartExtensions(Extensions extensions) {
    /** The settings with what these parts say. */
    Checked<ProjectSettings.Builder> of(
            ProjectSettings.Builder settings,
            LinkedHashMap<NetworkName, Network> networks,
            LinkedHashMap<VolumeName, Volume> volumes,
            LinkedHashMap<SecretName, Secret> secrets) {
        return Checked.of(settings)
                .zip(each("networks", networks, extensions::of), ProjectSettings.Builder::networks)
                .zip(each("volumes", volumes, extensions::of), ProjectSettings.Builder::volumes)
                .zip(each("secrets", secrets, extensions::of), ProjectSettings.Builder::secrets);
    }

    private static <N, V, E> Checked<LinkedHashMap<N, E>> each(
            String section, LinkedHashMap<N, V> parts, BiFunction<V, AttributePath, Checked<E>> read) {
        Checked<Vector<Tuple2<N, E>>> all = Checked.traverse(
                parts,
                part -> read.apply(part._2, AttributePath.of(section, part._1.toString()))
                        .map(extension -> new Tuple2<>(part._1, extension)));
        return all.map(LinkedHashMap::ofEntries);
    }
}
