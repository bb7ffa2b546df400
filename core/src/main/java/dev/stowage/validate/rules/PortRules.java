package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.RoutingRule;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple4;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the listeners of a load balancer demand of ports. */
final class PortRules {
    private PortRules() {}

    /** A port and the service that publishes it. */
    record Listener(ServiceName service, ServicePort port) {
        AttributePath path() {
            return ComposePath.port(service, port.position());
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

        Option<Integer> priority() {
            return port.extension().rule().flatMap(RoutingRule::priority);
        }

        boolean isForAllRequests() {
            return port.extension()
                    .rule()
                    .exists(rule -> rule.hosts().isEmpty() && rule.paths().isEmpty());
        }

        Problem.Builder problem(Examined project, ProblemId id, String sentence) {
            AttributePath rule = path().key(KeyName.RULE);
            return project.problemAtKey(rule, id, sentence);
        }

        boolean hasRule() {
            return port.extension().rule().isDefined();
        }

        /** A rule that is wrong has its own problem, and is none here. */
        boolean asksForARule(Examined project) {
            return hasRule() || project.sources().has(path().key(KeyName.RULE));
        }

        /** As HTTP is, whose requests rules tell apart. */
        boolean isOfTcp() {
            return port.transport() == Transport.TCP;
        }

        /** TCP and UDP of one port are one listener when they lead to one target. */
        boolean joins(Listener other) {
            boolean sameTarget = service.equals(other.service) && port.target().equals(other.port.target());
            return sameTarget && port.transport() != other.port.transport();
        }

        /** By rules, and by the services and their ports, after which rules are called. */
        boolean isApartFrom(Listener other, Examined project) {
            return leadsElsewhere(other)
                    && port.isHttp()
                    && other.port.isHttp()
                    && (asksForARule(project) || other.asksForARule(project));
        }

        boolean leadsElsewhere(Listener other) {
            return !service.equals(other.service) || !port.target().equals(other.port.target());
        }

        /** What no two may share. */
        Tuple4<ServiceName, Port, Transport, Port> way() {
            return Tuple.of(service, port.published(), port.transport(), port.target());
        }
    }

    static Vector<Listener> listeners(LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .reject(ServiceSettings::isStandalone)
                .flatMap(service -> service.ports()
                        .filter(ServicePort::hasListener)
                        .map(port -> new Listener(service.name(), port)));
    }

    static Vector<Problem> publishesAPortOnce(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Map<Port, Listener> owners = new HashMap<>();
        Map<Tuple4<ServiceName, Port, Transport, Port>, Listener> ways = new HashMap<>();
        Map<ServiceName, ExposedInstead> exposed = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Listener listener : listeners(settings)) {
            Option<Listener> owner = Option.of(owners.putIfAbsent(listener.port.published(), listener));
            Option.of(ways.putIfAbsent(listener.way(), listener))
                    .orElse(owner.filter(first -> !listener.joins(first) && !listener.isApartFrom(first, project)))
                    .forEach(first -> problems.add(twice(first, listener, project)
                            .edits(exposedOnly(listener, project, exposed))
                            .build()));
            if (owner.exists(first -> first.asksForARule(project)) && !listener.asksForARule(project)) {
                owners.put(listener.port.published(), listener);
            }
        }
        return Vector.ofAll(problems);
    }

    private static Problem.Builder twice(Listener first, Listener second, Examined project) {
        String port = "port " + second.spelled(project.sources());
        boolean isOneText = first.place(project).equals(second.place(project));
        String sentence = isOneText
                ? port + " of this text is published by " + first.service + " and by " + second.service
                : port + " is published by " + first.service + " already";
        return Problem.at(second.place(project), EcsProblem.PORT_PUBLISHED_TWICE, sentence)
                .path(second.path())
                .addRelated(new Related("published here by " + first.service, first.place(project)))
                .hint((isOneText ? "write ports for each of them: " : "")
                        + "publish another port"
                        + apart(first, second));
    }

    /** To one port of a service, there is one rule on a published port at most. */
    private static String apart(Listener first, Listener second) {
        return first.isOfTcp() && second.isOfTcp() && second.leadsElsewhere(first)
                ? ", or tell them apart with " + KeyName.RULE + ": {host: [NAME], priority: N}"
                : "";
    }

    /** Where Compose would have taken any port of the host, nobody counts on this one: the service is reached from inside. */
    private static Vector<Edit> exposedOnly(
            Listener listener, Examined project, Map<ServiceName, ExposedInstead> exposed) {
        return project.project()
                .services()
                .get(listener.service)
                .filter(service -> service.ports()
                        .get(listener.port.position())
                        .published()
                        .isEmpty())
                .toVector()
                .flatMap(service -> exposed.computeIfAbsent(
                                service.name(), name -> new ExposedInstead(project.subject(service)))
                        .edits(Vector.of(listener.port)));
    }

    static Vector<Problem> orderRules(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return listeners(settings)
                .filter(Listener::hasRule)
                .groupBy(listener -> listener.port.published())
                .values()
                .filter(sharing -> sharing.size() > 1)
                .toVector()
                .flatMap(sharing -> sharing)
                .filter(listener -> listener.priority().isEmpty())
                .map(listener -> Problem.at(
                                project.sources().at(listener.path().key(KeyName.RULE)),
                                EcsProblem.RULE_WITHOUT_PRIORITY,
                                "several rules on port " + listener.spelled(project.sources()) + " need an order")
                        .path(listener.path())
                        .hint("publish them on ports of their own, or give each rule a priority")
                        .build());
    }

    static Vector<Problem> ordersRulesOnce(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return listeners(settings)
                .filter(listener -> listener.priority().isDefined())
                .groupBy(listener -> Tuple.of(listener.port.published(), listener.priority()))
                .values()
                .toVector()
                .flatMap(equal -> equal.drop(1)
                        .map(second -> second.problem(
                                        project,
                                        EcsProblem.RULE_WITHOUT_PRIORITY,
                                        "the rule of " + equal.head().service + " on this port has the same priority")
                                .addRelated(
                                        new Related("it is here", equal.head().place(project)))
                                .hint("give each rule a priority of its own: the lowest is tried first")
                                .build()));
    }

    static Vector<Problem> guidesRequests(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Listener> ruled = listeners(settings).filter(Listener::hasRule);
        return ruled.reject(listener -> listener.port.isHttp())
                .map(listener -> listener.problem(
                                project, EcsProblem.RULE_MEANINGLESS, "a rule can only match requests of HTTP")
                        .hint("add " + KeyName.PROTOCOL + ": http, or remove " + KeyName.RULE)
                        .build())
                .appendAll(ruled.filter(Listener::isForAllRequests)
                        .map(listener -> listener.problem(
                                        project, EcsProblem.RULE_MEANINGLESS, "the rule has neither host nor path")
                                .hint("add host: [NAME] or path: [/PATH/*], or remove " + KeyName.RULE
                                        + " to get all other requests")
                                .build()));
    }

    static Vector<Problem> hasCertificates(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return listeners(settings)
                .filter(listener -> needsCertificate(listener.port))
                .map(listener -> Problem.at(
                                listener.place(project),
                                EcsProblem.CERTIFICATE_MISSING,
                                "a listener for " + listener.port.protocol().word() + " on port "
                                        + listener.spelled(project.sources()) + " needs a certificate")
                        .path(listener.path())
                        .hint("add " + KeyName.CERTIFICATE + " with the ARN of one, here or at the top level; or "
                                + withoutCertificate(listener.port))
                        .edits(hasOwnTls(listener, project) ? throughTcp(listener, project, settings) : Vector.empty())
                        .build());
    }

    private static String withoutCertificate(ServicePort port) {
        return port.declared().contains(Protocol.HTTP)
                ? KeyName.PROTOCOL + ": http, for clients that speak plain HTTP on this port"
                : KeyName.PROTOCOL + ": tcp, when the container has a certificate of its own" + keptInside(port);
    }

    /** HTTP/2 and gRPC are spoken among services more often than to clients outside. */
    private static String keptInside(ServicePort port) {
        return port.protocol() == Protocol.GRPC || port.protocol() == Protocol.HTTP2
                ? "; or host_ip: 127.0.0.1, when only other services call it"
                : "";
    }

    /** An ARN cannot be guessed, and without TLS of its own the container would answer nobody. */
    private static boolean hasOwnTls(Listener listener, Examined project) {
        return project.project().services().get(listener.service).exists(OwnTls::isOf);
    }

    private static Vector<Edit> throughTcp(
            Listener listener, Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        Vector<Edit> own = PlainPorts.throughTcp(project, listener.service, listener.port);
        return own.isEmpty()
                ? own
                : own.appendAll(settings.get(listener.service)
                        .toVector()
                        .flatMap(service -> BalancerRules.beside(project, service, listener.port)));
    }

    /** Clients go by the number: behind any but 80, the port of HTTPS is called by HTTPS. */
    static Vector<Problem> sayThatTheyArePlain(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return listeners(settings)
                .filter(listener -> isPlainBeforeTls(listener.port))
                .map(listener -> Problem.at(
                                listener.place(project),
                                EcsProblem.PLAIN_BEFORE_TLS,
                                "clients speak plain HTTP on port " + listener.spelled(project.sources())
                                        + ", though the container speaks HTTPS: https:// leads nowhere there")
                        .path(listener.path())
                        .hint("in long form, add " + KeyName.PROTOCOL + ": https" + missingCertificate(listener.port)
                                + "; or " + KeyName.PROTOCOL
                                + ": tcp, when the container has a certificate of its own; or " + KeyName.PROTOCOL
                                + ": http, where that is meant")
                        .build());
    }

    private static String missingCertificate(ServicePort port) {
        return port.certificate().isDefined() ? "" : " and " + KeyName.CERTIFICATE + " with the ARN of one";
    }

    static boolean isPlainBeforeTls(ServicePort port) {
        return port.protocol() == Protocol.HTTP
                && port.declared().isEmpty()
                && port.target().equals(Port.HTTPS)
                && !port.published().equals(Port.HTTP);
    }

    private static boolean needsCertificate(ServicePort port) {
        return port.protocol().isEncrypted() && port.certificate().isEmpty();
    }
}
