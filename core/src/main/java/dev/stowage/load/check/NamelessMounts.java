package dev.stowage.load.check;

import dev.stowage.compose.Service;
import dev.stowage.load.yaml.Misspelled;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Mounts of configs and secrets that do not say which. The reference looks at those of active services alone; a job or a hook
 * could not be run with them either.
 */
final class NamelessMounts {
    private static final Vector<Vector<String>> LISTS =
            Vector.of(Vector.of("configs"), Vector.of("secrets"), Vector.of("build", "secrets"));

    private NamelessMounts() {}

    static Vector<Problem> ofContainers(Subject subject) {
        return workloads(subject)
                .flatMap(path ->
                        subject.items(path.key("pre_start")).map(Tuple2::_1).prepend(path))
                .flatMap(path -> LISTS.flatMap(list -> of(subject, list.foldLeft(path, AttributePath::key))));
    }

    private static Vector<AttributePath> workloads(Subject subject) {
        Vector<Service> active = subject.project().services().values().toVector();
        return active.map(Subject::path)
                .appendAll(subject.project().jobs().keySet().map(ComposePath::job));
    }

    private static Vector<Problem> of(Subject subject, AttributePath list) {
        return subject.mappings(list)
                .filter(mount -> Subject.text(mount._2, "source").getOrElse("").isEmpty())
                .reject(mount -> Misspelled.isIn(mount._2, "source"))
                .flatMap(mount -> missing(subject, mount._1, list.last()));
    }

    private static Option<Problem> missing(Subject subject, AttributePath mount, String section) {
        return Option.when(
                subject.sound(mount),
                () -> subject.problem(mount, ComposeProblem.MISSING_ATTRIBUTE, mount + " has no source")
                        .hint("add source: with the name of one that is declared under " + section + ":")
                        .build());
    }
}
