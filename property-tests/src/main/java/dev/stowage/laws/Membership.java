package dev.stowage.laws;

import dev.stowage.Stowage;
import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.load.ComposeSource;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Which services are on which networks, as the Compose file says. */
record Membership(Project project) {
    static Membership of(ComposeSource source) {
        return new Membership(Stowage.load(source)
                .getOrElseThrow(problems -> new AssertionError(problems))
                .project());
    }

    Vector<ServiceName> services() {
        return project.services().keySet().toVector();
    }

    /** Whether both are on one network that the stack makes. */
    boolean shareOne(ServiceName one, ServiceName other) {
        return made(one).exists(made(other)::contains);
    }

    /** The service in whose task this one runs: itself, or the one whose network it shares, over others too. */
    Service task(Service service) {
        return service.networkMode()
                .map(mode -> mode.substring(mode.indexOf(':') + 1))
                .flatMap(owner -> project.services().get(new ServiceName(owner)))
                .map(this::task)
                .getOrElse(service);
    }

    /** Whether all networks of the service are internal. */
    boolean isInternal(Service service) {
        return task(service)
                .networks()
                .keySet()
                .forAll(name -> project.networks().get(name).exists(Network::internal));
    }

    /** The networks of a service that the stack makes. */
    Set<NetworkName> made(ServiceName service) {
        return project.services()
                .get(service)
                .map(found -> task(found).networks().keySet())
                .getOrElse(HashSet::empty)
                .filter(name -> !project.networks().get(name).exists(Network::external));
    }
}
