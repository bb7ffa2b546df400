package dev.stowage.validate;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.MountType;
import dev.stowage.compose.Project;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.source.AttributePath;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** The parts of a project that count. */
record Scope(LinkedHashMap<String, Set<String>> sections) {
    /** Every part. */
    static final Scope ALL = new Scope(LinkedHashMap.empty());

    /** Active services, and the networks, volumes, secrets and configs that there are. */
    static Scope of(Project project) {
        return new Scope(LinkedHashMap.of(
                "services", texts(project.services()),
                "networks", texts(project.networks()),
                "volumes", texts(project.volumes()),
                "secrets", texts(project.secrets()),
                "configs", texts(project.configs())));
    }

    private static Set<String> texts(LinkedHashMap<?, ?> section) {
        return LinkedHashSet.ofAll(section.keySet().toVector().map(Object::toString));
    }

    /** Whether this path itself does not lead to a part that does not count. */
    boolean covers(AttributePath path) {
        return path.parent()
                .filter(section -> section.parent().contains(AttributePath.ROOT))
                .flatMap(section -> sections.get(section.last()))
                .forAll(names -> names.contains(path.last()));
    }

    /** The project without the networks, volumes, secrets and configs that no active service uses. */
    static Project used(Project project) {
        Seq<Service> services = project.services().values();
        return Project.builder()
                .from(project)
                .networks(only(
                        project.networks(),
                        services.flatMap(service -> service.networks().keySet())))
                .volumes(only(project.volumes(), services.flatMap(Scope::volumes)))
                .secrets(only(
                        project.secrets(), services.flatMap(Service::secrets).map(SecretMount::source)))
                .configs(only(
                        project.configs(), services.flatMap(Service::configs).map(ConfigMount::source)))
                .build();
    }

    private static Vector<VolumeName> volumes(Service service) {
        return service.volumes()
                .filter(mount -> mount.type() == MountType.VOLUME)
                .flatMap(VolumeMount::source)
                .map(VolumeName::new);
    }

    private static <K, V> LinkedHashMap<K, V> only(LinkedHashMap<K, V> all, Iterable<K> used) {
        Set<K> kept = LinkedHashSet.ofAll(used);
        return all.filterKeys(kept::contains);
    }
}
