package dev.stowage.cli.stage;

import dev.stowage.load.LoadedProject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;

/**
 * The services that the command line names, with what they depend on.
 *
 * @param services none for all
 * @param profiles those of the named services, which count as active
 */
public record Selection(Vector<ServiceName> services, Vector<String> profiles) {
    static final Selection ALL = new Selection(Vector.empty(), Vector.empty());

    /** Of a project that was loaded with these names. */
    static Selection of(LoadedProject loaded) {
        return new Selection(
                loaded.project().services().keySet().toVector(),
                loaded.project().services().values().toVector().flatMap(service -> service.profiles()));
    }
}
