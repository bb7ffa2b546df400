package dev.stowage.load.contents;

import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.Container;
import dev.stowage.compose.Project;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.Service;
import dev.stowage.value.ConfigName;
import dev.stowage.value.SecretName;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Which secrets and configs containers of a project use. */
record Users(Set<SecretName> secrets, Set<ConfigName> configs) {
    static Users of(Project project) {
        Vector<Service> services = project.services().values().toVector();
        Vector<Container> containers = Vector.<Container>ofAll(services)
                .appendAll(services.flatMap(Service::preStart))
                .appendAll(project.jobs().values());
        return new Users(
                HashSet.ofAll(containers.flatMap(Container::secrets).map(SecretMount::source)),
                HashSet.ofAll(containers.flatMap(Container::configs).map(ConfigMount::source)));
    }
}
