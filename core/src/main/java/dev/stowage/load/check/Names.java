package dev.stowage.load.check;

import dev.stowage.compose.Project;
import io.vavr.collection.Vector;

/** All names of a kind, in the order of the file, those that are not active last. */
final class Names {
    private Names() {}

    static Vector<String> services(Project project) {
        return project.services()
                .keySet()
                .toVector()
                .appendAll(project.disabledServices().keySet())
                .map(name -> name.value());
    }

    static Vector<String> jobs(Project project) {
        return project.jobs()
                .keySet()
                .toVector()
                .appendAll(project.disabledJobs().keySet())
                .map(name -> name.value());
    }
}
