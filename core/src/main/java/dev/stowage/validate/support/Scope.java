package dev.stowage.validate.support;

import dev.stowage.compose.Project;
import dev.stowage.source.AttributePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

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
}
