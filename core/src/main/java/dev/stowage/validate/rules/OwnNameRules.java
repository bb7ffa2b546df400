package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.NamedHost;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Variables by which a container listens at the name of its service, or calls itself by it. In a task this name is that of
 * the proxy, or of nothing yet, and no address of the container (<em>Amazon ECS Developer Guide</em>, "Service Connect").
 */
record OwnNameRules(Subject<Service> service, String name) {
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String HERE = "127.0.0.1";
    private static final String ADVERTISED = "ADVERTISED";

    /** Who advertises nothing else advertises what it listens at. */
    private static final Set<String> ADVERTISING = HashSet.of("KAFKA_LISTENERS", "KAFKA_CFG_LISTENERS");

    /** A variable that names this service. */
    private record Own(LinkedText text, String address) {
        boolean listens() {
            return address.equals(EVERYWHERE);
        }
    }

    static Vector<Problem> listenAtAddressesOfTheirOwn(Subject<Service> service) {
        OwnNameRules rules = new OwnNameRules(service, service.value().name().value());
        return LinkedText.variables(service).flatMap(rules::own).map(rules::problem);
    }

    private Option<Own> own(LinkedText text) {
        return address(text.variable().toUpperCase(Locale.ROOT), text)
                .filter(address -> text.hosts().exists(host -> isOwn(host.name())))
                .map(address -> new Own(text, address));
    }

    /** Several voters are several services, which call each other by these names. */
    private Option<String> address(String variable, LinkedText text) {
        return Option.when(variable.endsWith("LISTENERS") && !variable.contains(ADVERTISED), EVERYWHERE)
                .orElse(() -> Option.when(
                        variable.endsWith("VOTERS") && text.hosts().forAll(host -> isOwn(host.name())), HERE));
    }

    private boolean isOwn(String host) {
        return host.equalsIgnoreCase(name);
    }

    private Problem problem(Own own) {
        String variable = own.text().variable();
        boolean isAdvertised = !ADVERTISING.contains(variable)
                || service.value().environment().keySet().exists(each -> each.contains(ADVERTISED));
        Map<String, String> others = HashMap.of(NamedHost.key(name), own.address());
        return service.part("environment", own)
                .problemWith(
                        variable,
                        own.listens() ? EcsProblem.NO_ENDPOINT : EcsProblem.START_ORDER,
                        own.listens()
                                ? name + " listens at its own name, which is no address of its container on ECS"
                                : name
                                        + " calls itself by its own name, which leads to none of its tasks before they are"
                                        + " healthy")
                .hint("write " + own.address() + " for " + name
                        + (isAdvertised
                                ? ""
                                : ", and the name in " + variable.replace("LISTENERS", "ADVERTISED_LISTENERS")))
                .edits(isAdvertised ? own.text().replaced(others).toVector() : Vector.empty())
                .build();
    }
}
