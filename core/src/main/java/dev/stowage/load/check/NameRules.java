package dev.stowage.load.check;

import dev.stowage.compose.Secret;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.JobName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Rules about the entries of the top-level elements. */
final class NameRules {
    private static final Vector<String> CONTENTS = Vector.of("file", "environment");

    private NameRules() {}

    /** Services and jobs share one space of names, the inactive ones too. */
    static Vector<Problem> sharedBetweenServiceAndJob(Subject subject) {
        Set<String> services = HashSet.ofAll(subject.project().services().keySet())
                .addAll(subject.project().disabledServices().keySet())
                .map(name -> name.value());
        return Names.jobs(subject.project()).filter(services::contains).map(name -> sharedName(subject, name));
    }

    private static Problem sharedName(Subject subject, String name) {
        AttributePath service = ComposePath.service(new ServiceName(name));
        return subject.problem(
                        ComposePath.job(new JobName(name)),
                        ComposeProblem.NAME_SHARED,
                        name + " is the name of a service and of a job")
                .addRelated(new Related("the service", subject.place(service)))
                .hint("give the job another name")
                .build();
    }

    /** A driver alone passes the schema, but no platform of Compose has one. */
    static Vector<Problem> secretWithoutContent(Subject subject) {
        return subject.project()
                .secrets()
                .filter((name, secret) -> hasNoContent(secret))
                .keySet()
                .toVector()
                .map(name -> ComposePath.secret(name))
                .filter(path -> subject.sound(path, path.key("file"), path.key("environment"), path.key("external"))
                        && !subject.misspells(path, CONTENTS))
                .map(path -> subject.problem(path, ComposeProblem.NO_CONTENT, path + " has no content")
                        .hint("add one of " + CONTENTS.mkString(", "))
                        .build());
    }

    private static boolean hasNoContent(Secret secret) {
        return !secret.external()
                && secret.file().isEmpty()
                && secret.environment().isEmpty();
    }
}
