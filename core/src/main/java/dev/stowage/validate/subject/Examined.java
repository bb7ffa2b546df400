package dev.stowage.validate.subject;

import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.contents.Contents;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import io.vavr.collection.Vector;

/**
 * A project as the rules see it, with its active services, and what is gathered of them once for all who ask.
 *
 * @param tasks which services run in one task
 * @param waits which services wait for each other
 * @param disks the volumes that each task has for itself
 * @param fileSystems the other volumes
 */
public record Examined(
        Project project,
        Contents contents,
        SourceMap sources,
        Vector<Subject<Service>> services,
        TaskGroups tasks,
        Vector<Wait> waits,
        Vector<Disk> disks,
        Vector<Subject<Volume>> fileSystems) {
    /** All of a project. */
    public static Examined all(LoadedProject loaded) {
        return of(loaded.project(), loaded);
    }

    /** A project without what no active service uses, as the retired Docker integration saw it. */
    public static Examined used(LoadedProject loaded) {
        return of(UsedParts.of(DefaultNetwork.joined(loaded.project())), loaded);
    }

    private static Examined of(Project project, LoadedProject loaded) {
        SourceMap sources = loaded.sources();
        TaskGroups tasks = TaskGroups.of(project);
        Vector<Subject<Service>> services =
                Vector.ofAll(project.services().values()).map(service -> subject(service, sources));
        return new Examined(
                project,
                loaded.contents(),
                sources,
                services,
                tasks,
                Wait.all(project, tasks, sources),
                Disk.all(project, services, sources),
                fileSystems(project, sources));
    }

    /** A problem about the text of an attribute. */
    public Problem.Builder problem(AttributePath at, ProblemId id, String sentence) {
        return Problem.at(sources.at(at), id, sentence).path(at);
    }

    /** A problem about an attribute as a whole, at its key. */
    public Problem.Builder problemAtKey(AttributePath at, ProblemId id, String sentence) {
        return Problem.at(sources.keyAt(at), id, sentence).path(at);
    }

    public Subject<Service> subject(Service service) {
        return subject(service, sources);
    }

    private static Vector<Subject<Volume>> fileSystems(Project project, SourceMap sources) {
        return project.volumes()
                .toVector()
                .reject(volume -> Disk.is(volume._2))
                .map(volume -> new Subject<>(volume._2, ComposePath.volume(volume._1), sources));
    }

    private static Subject<Service> subject(Service service, SourceMap sources) {
        return new Subject<>(service, ComposePath.service(service.name()), sources);
    }
}
