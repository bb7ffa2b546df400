package dev.stowage.validate.rules;

import dev.stowage.extension.RoutingRule;
import dev.stowage.extension.Strategy;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.validate.rules.PortRules.Listener;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** The rule for all other requests, which a service without a rule gets where traffic is shifted to its new version. */
final class LastRules {
    private LastRules() {}

    static Vector<Problem> areTriedLast(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Listener> http =
                PortRules.listeners(settings).filter(listener -> listener.port().isHttp());
        Vector<Listener> shifted = http.reject(Listener::hasRule)
                .filter(listener -> isShifted(project.tasks().task(listener.service()), settings));
        return http.filter(listener -> listener.priority().contains(RoutingRule.LAST))
                .flatMap(listener -> shifted.find(other ->
                                other.port().published().equals(listener.port().published()))
                        .map(other -> takesTheLast(project, listener, other)));
    }

    private static boolean isShifted(ServiceName task, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return settings.get(task)
                .flatMap(service -> service.extension().deployment())
                .exists(style -> style.strategy() != Strategy.ROLLING);
    }

    private static Problem takesTheLast(Examined project, Listener listener, Listener other) {
        return listener.problem(
                        project,
                        EcsProblem.RULE_WITHOUT_PRIORITY,
                        "the rule by which traffic of " + other.service()
                                + " is shifted on this port has the same priority")
                .addRelated(new Related("its port is here", other.place(project)))
                .hint("write a priority below " + RoutingRule.LAST)
                .build();
    }
}
