package dev.stowage.convert.dockerecs;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The services that {@code depends_on} names. Compose adds those that are linked to, or whose namespaces or volumes are
 * shared; the tool did not, so what has its place in another attribute is left out.
 */
final class WrittenDependencies {
    private static final Vector<String> NAMESPACES = Vector.of("network_mode", "ipc", "pid", "uts", "cgroup");

    private WrittenDependencies() {}

    static Vector<ServiceName> of(Part part, ConversionContext context) {
        Vector<ServiceName> all = part.service().dependsOn().keySet().toVector();
        return all.isEmpty() ? all : written(all, part, context);
    }

    private static Vector<ServiceName> written(Vector<ServiceName> all, Part part, ConversionContext context) {
        AttributePath service = ComposePath.service(part.name());
        Set<Span> implying = HashSet.ofAll(implying(part, service).map(context.sources()::at));
        return all.reject(name -> implying.contains(
                context.sources().keyAt(service.key("depends_on").key(name.value()))));
    }

    private static Vector<AttributePath> implying(Part part, AttributePath service) {
        return NAMESPACES
                .map(service::key)
                .appendAll(items(service.key("links"), part.service().links()))
                .appendAll(items(service.key("volumes_from"), part.service().volumesFrom()));
    }

    private static Vector<AttributePath> items(AttributePath list, Vector<String> items) {
        return Vector.range(0, items.size()).map(list::index);
    }
}
