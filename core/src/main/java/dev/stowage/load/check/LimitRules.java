package dev.stowage.load.check;

import dev.stowage.compose.ResourceLimits;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Limits that a service says by an older attribute and by {@code deploy.resources}: both must be the same. */
final class LimitRules {
    private LimitRules() {}

    static Vector<Problem> saidTwice(Subject subject) {
        return subject.services(service -> {
            Option<ResourceLimits> limits = service.limits();
            return Vector.of(
                            new Pair("cpus", service.cpus(), "limits.cpus", limits.map(ResourceLimits::cpus)),
                            new Pair(
                                    "mem_limit",
                                    service.memLimit(),
                                    "limits.memory",
                                    limits.map(ResourceLimits::memory)),
                            new Pair(
                                    "pids_limit", service.pidsLimit(), "limits.pids", limits.map(ResourceLimits::pids)),
                            new Pair(
                                    "mem_reservation",
                                    service.memReservation(),
                                    "reservations.memory",
                                    service.reservations().map(ResourceReservations::memory)))
                    .flatMap(pair -> pair.problem(subject, service));
        });
    }

    /** Two attributes for one thing; the newer one is none when the mapping it stands in is absent. */
    private record Pair(String older, Option<?> oldValue, String newer, Option<? extends Option<?>> newValue) {
        Option<Problem> problem(Subject subject, Service service) {
            boolean differ = oldValue.isDefined() && newValue.exists(value -> !value.equals(oldValue));
            return differ ? problem(subject, Subject.path(service)) : Option.none();
        }

        private boolean isWritten() {
            return newValue.exists(Option::isDefined);
        }

        private String sentence() {
            return isWritten()
                    ? " say different amounts"
                    : " are one thing, which is said here, and not among the others there";
        }

        private Option<Problem> problem(Subject subject, AttributePath service) {
            AttributePath old = service.key(older);
            AttributePath resources = service.key("deploy").key("resources");
            AttributePath other = resources.keys(newer);
            return Option.when(
                    subject.sound(old, other),
                    () -> subject.problem(
                                    old,
                                    ComposeProblem.DISTINCT_VALUES,
                                    old + " and deploy.resources." + newer + sentence())
                            .hint((isWritten() ? "keep " : "write it as ") + "deploy.resources." + newer)
                            .build());
        }
    }
}
