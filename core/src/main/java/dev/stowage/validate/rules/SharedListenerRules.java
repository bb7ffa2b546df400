package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.rules.PortRules.Listener;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Port;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Services behind one listener: the security group of a load balancer knows addresses and ports, but neither hosts nor paths. */
final class SharedListenerRules {
    private SharedListenerRules() {}

    /** Who reaches a load balancer that exists is not said here. */
    static Vector<Problem> letInTheSame(Examined project, Settings filledIn) {
        return filledIn.project()
                        .extension()
                        .loadBalancer()
                        .exists(choice -> choice.existing().isDefined())
                ? Vector.empty()
                : among(
                        project,
                        PortRules.listeners(filledIn.services())
                                .filter(listener -> listener.port().isHttp()));
    }

    private static Vector<Problem> among(Examined project, Vector<Listener> listeners) {
        Map<Port, Listener> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Listener listener : listeners) {
            Listener before = first.putIfAbsent(listener.port().published(), listener);
            if (before != null && !sources(listener).equals(sources(before))) {
                problems.add(differ(before, listener, project));
            }
        }
        return Vector.ofAll(problems);
    }

    private static Set<String> sources(Listener listener) {
        return listener.port().allowCidrs().toSet();
    }

    private static Problem differ(Listener first, Listener second, Examined project) {
        return Problem.at(
                        second.place(project),
                        EcsProblem.SHARED_LISTENER_SOURCES,
                        second.service() + " shares port " + second.port().published() + " with " + first.service()
                                + ", and whoever may reach one of them can reach both")
                .path(second.path())
                .addRelated(new Related("published here by " + first.service(), first.place(project)))
                .hint("publish one of them on another port, or give both the same " + KeyName.ALLOW_CIDRS)
                .build();
    }
}
