package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.Autoscaling;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.NamedHost;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * Services whose tasks look for each other by the name of the service. Docker has an address of each of them behind it, and in
 * a task it is one address, of a proxy (<em>Amazon ECS Developer Guide</em>, "Service Connect"): each task would be a cluster
 * of its own.
 */
record PeerRules(Subject<Service> service, Pattern search) {
    /** How options and variables are called that say where others are; what they say of the container itself is no host. */
    private static final String OF_PEERS =
            "(?i)[\\w.-]*(?:query|discover|seed|peer|join|member|nodes|route|gossip|cluster)"
                    + "[\\w.-]*(?<!name|id|role|type|env|kind|mode|group)";

    private static final String BEFORE = "[= ][\"']?(?:[\\w.:-]+,)*";
    private static final String BEHIND = "(?![\\w.-]|://)";
    private static final Pattern VARIABLE_OF_PEERS = Pattern.compile(OF_PEERS);

    static Vector<Problem> findEachOther(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> settings.get(service.value().name()).exists(its -> its.isKept() && hasPeers(its)))
                .map(service -> new PeerRules(service, search(service.value().name())))
                .flatMap(rules -> rules.texts().map(text -> rules.problem(text, project)));
    }

    private static boolean hasPeers(ServiceSettings service) {
        return service.replicas() > 1
                || service.extension().autoscaling().map(Autoscaling::max).exists(most -> most > 1);
    }

    private static Pattern search(ServiceName name) {
        return Pattern.compile(OF_PEERS + BEFORE + Pattern.quote(name.value()) + BEHIND);
    }

    /** The test of its health is a matter of its own. */
    private Vector<ServiceText> texts() {
        return ServiceText.all(service, HashMap.empty())
                .reject(text -> text.place().last().equals("test"))
                .filter(text -> calls(text) || search.matcher(said(text)).find());
    }

    /** Several services often have the variables of all. */
    private boolean calls(ServiceText text) {
        boolean isOfPeers = text.variable().isEmpty()
                || VARIABLE_OF_PEERS.matcher(text.variable()).matches();
        return isOfPeers
                && NamedHost.in(text.variable(), text.value())
                        .exists(host -> host.name()
                                .equalsIgnoreCase(service.value().name().value()));
    }

    private static String said(ServiceText text) {
        return text.variable().isEmpty() ? text.value() : text.variable() + "=" + text.value();
    }

    private Problem problem(ServiceText text, Examined project) {
        ServiceName name = service.value().name();
        return Problem.at(
                        text.span(service.sources()),
                        EcsProblem.PEERS_BY_NAME,
                        "the tasks of " + name
                                + " look for each other by this name, which leads to any one of them, and to"
                                + " none before they are well")
                .path(text.place())
                .hint("write " + name + "." + ConnectRules.domain(project) + " for " + name
                        + ", which DNS has with the addresses of all")
                .build();
    }
}
