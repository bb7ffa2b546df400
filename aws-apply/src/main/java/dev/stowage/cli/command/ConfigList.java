package dev.stowage.cli.command;

import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.write.ConfigWriter;
import dev.stowage.load.LoadedProject;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiFunction;

/** What {@code config} prints in place of the project when a flag asks for it: one thing a line, as docker compose does. */
record ConfigList(Flag flag, BiFunction<LoadedProject, Invocation, Vector<String>> lines) {
    private static final Vector<ConfigList> ALL = Vector.of(
            new ConfigList(
                    Flag.SERVICES, (loaded, call) -> names(loaded.project().services())),
            new ConfigList(
                    Flag.VOLUMES, (loaded, call) -> names(loaded.project().volumes())),
            new ConfigList(
                    Flag.NETWORKS, (loaded, call) -> names(loaded.project().networks())),
            new ConfigList(Flag.HASH, ConfigList::digests),
            new ConfigList(Flag.PROFILES, (loaded, call) -> profiles(loaded.project())),
            new ConfigList(Flag.IMAGES, (loaded, call) -> images(loaded.project())),
            new ConfigList(Flag.PRINT_ENVIRONMENT, (loaded, call) -> variables(loaded)));

    /** Whether this call asks for a list that is made of the loaded project. */
    static boolean isAskedFor(Invocation call) {
        return ALL.exists(list -> call.has(list.flag));
    }

    /** The lines that this call asks for; the first flag of the table wins. */
    static Option<Vector<String>> of(LoadedProject loaded, Invocation call) {
        return ALL.find(list -> call.has(list.flag)).map(list -> list.lines.apply(loaded, call));
    }

    private static Vector<String> names(Map<?, ?> named) {
        return named.keySet().toVector().map(Object::toString);
    }

    /** The services whose digest is asked for by name. */
    static Vector<String> digested(Invocation call) {
        return call.one(Flag.HASH)
                .filter(names -> !names.equals("*"))
                .fold(Vector::empty, names -> Vector.of(names.split(",", -1)));
    }

    private static Vector<String> digests(LoadedProject loaded, Invocation call) {
        Vector<String> wanted = digested(call);
        return services(loaded.project())
                .filter(service ->
                        wanted.isEmpty() || wanted.contains(service.name().value()))
                .sortBy(service -> service.name().value())
                .map(service -> service.name() + " " + ConfigWriter.digest(service));
    }

    private static Vector<String> profiles(Project project) {
        return services(project)
                .appendAll(project.disabledServices().values())
                .flatMap(Service::profiles)
                .distinct()
                .sorted();
    }

    /** A service that is only built has the name that Compose gives its image. */
    private static Vector<String> images(Project project) {
        return services(project)
                .map(service -> service.image().getOrElse(() -> project.name() + "-" + service.name()))
                .distinct();
    }

    private static Vector<String> variables(LoadedProject loaded) {
        return loaded.environment()
                .names()
                .flatMap(name -> loaded.environment().get(name).map(value -> name + "=" + value));
    }

    private static Vector<Service> services(Project project) {
        return project.services().values().toVector();
    }
}
