package dev.stowage.validate.subject;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.Project;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** A project as the retired Docker integration saw it. */
final class UsedParts {
    private UsedParts() {}

    /**
     * The project without the networks, volumes, secrets and configs that no active service uses. Services that were not
     * selected count, for they were left out after that (docker/compose v2.2.0): so what they use is not removed from a
     * stack in which the others are updated.
     */
    static Project of(Project project) {
        Seq<Service> services = project.services().values().appendAll(project.unselected());
        return Project.builder()
                .from(project)
                .networks(only(
                        project.networks(),
                        services.flatMap(service -> service.networks().keySet())))
                .volumes(only(
                        project.volumes(), services.flatMap(Service::volumes).flatMap(VolumeMount::volumeName)))
                .secrets(only(
                        project.secrets(), services.flatMap(Service::secrets).map(SecretMount::source)))
                .configs(only(
                        project.configs(), services.flatMap(Service::configs).map(ConfigMount::source)))
                .build();
    }

    private static <K, V> LinkedHashMap<K, V> only(LinkedHashMap<K, V> all, Iterable<K> used) {
        Set<K> kept = LinkedHashSet.ofAll(used);
        return all.filterKeys(kept::contains);
    }
}
