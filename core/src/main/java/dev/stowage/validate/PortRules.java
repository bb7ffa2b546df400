package dev.stowage.validate;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the listeners of a load balancer demand of ports. */
final class PortRules {
    private PortRules() {}

    /** A port and the service that publishes it. */
    private record Listener(ServiceName service, ServicePort port) {
        AttributePath path() {
            return AttributePath.of("services", service.value(), "ports").index(port.position());
        }

        Span place(Examined project) {
            return project.sources().at(path());
        }

        /** The published port as the file spells it; what is not written is the target's. */
        String spelled(SourceMap sources) {
            String number = port.published().toString();
            Span published = sources.at(path().key("published"));
            Span target = sources.at(path().key("target"));
            return target.shows(number) ? number : published.spell(number);
        }

        boolean hasRule() {
            return port.extension().rule().isDefined();
        }

        /** TCP and UDP of one port are one listener when they lead to one target. */
        boolean joins(Listener other) {
            boolean sameTarget = service.equals(other.service) && port.target().equals(other.port.target());
            return sameTarget && port.transport() != other.port.transport();
        }

        boolean isApartFrom(Listener other) {
            return port.isHttp() && other.port.isHttp() && (hasRule() || other.hasRule());
        }
    }

    private static Vector<Listener> listeners(LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.ports().map(port -> new Listener(service.name(), port)));
    }

    static Vector<Problem> publishesAPortOnce(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Map<Port, Listener> owners = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Listener listener : listeners(settings)) {
            Listener owner = owners.putIfAbsent(listener.port.published(), listener);
            if (owner != null && !listener.joins(owner) && !listener.isApartFrom(owner)) {
                problems.add(twice(owner, listener, project));
            }
            if (owner != null && owner.hasRule() && !listener.hasRule()) {
                owners.put(listener.port.published(), listener);
            }
        }
        return Vector.ofAll(problems);
    }

    private static Problem twice(Listener first, Listener second, Examined project) {
        String sentence =
                "port " + second.spelled(project.sources()) + " is published by " + first.service + " already";
        return Problem.at(second.place(project), ProblemId.PORT_PUBLISHED_TWICE, sentence)
                .path(second.path())
                .addRelated(new Related("published here by " + first.service, first.place(project)))
                .hint("publish another port, or tell them apart with x-aws-rule: {host: [NAME]}")
                .build();
    }

    static Vector<Problem> orderRules(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return listeners(settings)
                .filter(Listener::hasRule)
                .groupBy(listener -> listener.port.published())
                .values()
                .filter(sharing -> sharing.size() > 1)
                .toVector()
                .flatMap(sharing -> sharing)
                .filter(listener -> listener.port
                        .extension()
                        .rule()
                        .forAll(rule -> rule.priority().isEmpty()))
                .map(listener -> Problem.at(
                                project.sources().at(listener.path().key("x-aws-rule")),
                                ProblemId.RULE_WITHOUT_PRIORITY,
                                "several rules on port " + listener.spelled(project.sources()) + " need an order")
                        .path(listener.path())
                        .hint("publish them on ports of their own, or give each rule a priority")
                        .build());
    }

    static Vector<Problem> hasCertificates(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return listeners(settings)
                .filter(listener -> needsCertificate(listener.port))
                .map(listener -> Problem.at(
                                listener.place(project),
                                ProblemId.CERTIFICATE_MISSING,
                                "a listener for " + listener.port.protocol().word() + " on port "
                                        + listener.spelled(project.sources()) + " needs a certificate")
                        .path(listener.path())
                        .hint("add x-aws-certificate with the ARN of one, here or at the top level")
                        .build());
    }

    private static boolean needsCertificate(ServicePort port) {
        boolean encrypted = switch (port.protocol()) {
            case HTTPS, TLS -> true;
            case HTTP, HTTP2, GRPC, TCP, UDP -> false;
        };
        return encrypted
                && port.certificate().isEmpty()
                && port.extension().targetGroup().isEmpty();
    }
}
