package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.Problem;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.validate.subject.Wait;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One thing that a dialect demands of a project, whose settings are filled in already. */
@FunctionalInterface
public interface Rule {
    Vector<Problem> check(Examined project, Settings filledIn);

    /** A demand on the project as it is written. */
    static Rule ofProject(Function<Examined, Vector<Problem>> check) {
        return (project, filledIn) -> check.apply(project);
    }

    /** A demand on each service by itself, as it is written. */
    static Rule ofService(Function<Subject<Service>, Vector<Problem>> check) {
        return (project, filledIn) -> project.services().flatMap(check);
    }

    /** A demand on each service that waits for another, whose settings are those that are given. */
    static Rule ofWaits(OfWait rule) {
        return (project, filledIn) -> project.waits()
                .flatMap(wait -> filledIn.service(wait.to()).flatMap(awaited -> rule.check(wait, awaited, project)));
    }

    /** A demand on the services with their settings. */
    static Rule ofServices(BiFunction<Examined, LinkedHashMap<ServiceName, ServiceSettings>, Vector<Problem>> check) {
        return (project, filledIn) -> check.apply(project, filledIn.services());
    }

    /** One thing that is demanded of a service that waits. A Function3 of Vavr is serializable, which costs time at start-up. */
    @FunctionalInterface
    interface OfWait {
        Option<Problem> check(Wait wait, ServiceSettings awaited, Examined project);
    }
}
