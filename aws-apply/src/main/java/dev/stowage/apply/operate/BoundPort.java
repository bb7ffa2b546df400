package dev.stowage.apply.operate;

import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.ServiceState.Binding;
import io.vavr.collection.Vector;

/** A port of a container, and one address at which a load balancer listens for it. */
record BoundPort(Binding binding, Address address) {
    /** Those of a service, by what is known of all balancers. */
    static Vector<BoundPort> of(ServiceState service, Vector<Address> addresses) {
        return service.bindings()
                .flatMap(binding -> addresses
                        .filter(address -> address.targetGroup().equals(binding.targetGroup()))
                        .map(address -> new BoundPort(binding, address)));
    }
}
