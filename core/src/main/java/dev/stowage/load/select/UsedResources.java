package dev.stowage.load.select;

import dev.stowage.compose.Build;
import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.Container;
import dev.stowage.compose.Project;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.compose.Workload;
import dev.stowage.value.SecretName;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** The resources of a project that its active services, their hooks and its jobs use. */
record UsedResources(Project project, Vector<Workload> workloads, Vector<Container> containers) {
    UsedResources(Project project) {
        this(project, workloads(project), hooks(project).appendAll(workloads(project)));
    }

    private static Vector<Workload> workloads(Project project) {
        return Vector.<Workload>ofAll(project.services().values())
                .appendAll(project.jobs().values());
    }

    private static Vector<Container> hooks(Project project) {
        return project.services().values().toVector().flatMap(Service::preStart);
    }

    Project only() {
        return Project.builder()
                .from(project)
                .networks(used(
                        project.networks(), of(container -> container.networks().keySet())))
                .volumes(used(
                        project.volumes(), of(container -> container.volumes().flatMap(VolumeMount::volumeName))))
                .secrets(used(
                        project.secrets(),
                        of(container -> container.secrets().map(SecretMount::source))
                                .addAll(buildSecrets())))
                .configs(used(
                        project.configs(), of(container -> container.configs().map(ConfigMount::source))))
                .models(used(
                        project.models(), of(container -> container.models().keySet())))
                .build();
    }

    private <K> Set<K> of(Function<Container, ? extends Iterable<K>> names) {
        return HashSet.ofAll(containers.<K>flatMap(names));
    }

    private Vector<SecretName> buildSecrets() {
        return workloads.flatMap(Workload::build).flatMap(Build::secrets).map(SecretMount::source);
    }

    private static <K, V> LinkedHashMap<K, V> used(LinkedHashMap<K, V> declared, Set<K> names) {
        return declared.filter((Tuple2<K, V> entry) -> names.contains(entry._1));
    }
}
