package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.extension.Autoscaling;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.calls.ServiceText;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/**
 * Services whose tasks look for each other by the name of the service. Docker has an address of each of them behind it, and in
 * a task it is one address, of a proxy (<em>Amazon ECS Developer Guide</em>, "Service Connect"): each task would be a cluster
 * of its own.
 */
final class PeerRules {
    private PeerRules() {}

    static Vector<Problem> findEachOther(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> settings.get(service.value().name()).exists(its -> its.isKept() && hasPeers(its)))
                .flatMap(service -> texts(service).map(text -> problem(service, text, project)));
    }

    private static boolean hasPeers(ServiceSettings service) {
        return service.replicas() > 1
                || service.extension().autoscaling().map(Autoscaling::max).exists(most -> most > 1);
    }

    /** The test of its health is a matter of its own. */
    private static Vector<ServiceText> texts(Subject<Service> service) {
        return ServiceText.all(service, HashMap.empty())
                .reject(text -> text.place().last().equals("test"))
                .filter(text -> PeerList.all(text)
                        .exists(list -> list.names(service.value().name())));
    }

    private static Problem problem(Subject<Service> service, ServiceText text, Examined project) {
        ServiceName name = service.value().name();
        return Problem.at(
                        text.span(service.sources()),
                        EcsProblem.PEERS_BY_NAME,
                        "the tasks of " + name
                                + " look for each other by this name, which leads to any one of them, and to"
                                + " none before they are healthy")
                .path(text.place())
                .hint("write " + name + "." + ConnectRules.domain(project) + " for " + name
                        + ", which DNS has with the addresses of all")
                .build();
    }
}
