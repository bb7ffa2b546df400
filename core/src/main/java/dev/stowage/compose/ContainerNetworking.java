package dev.stowage.compose;

import dev.stowage.value.NetworkName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How a container is named and connected (Compose Specification, "Services top-level elements"). */
public interface ContainerNetworking {
    LinkedHashMap<NetworkName, Option<NetworkAttachment>> networks();

    Option<String> networkMode();

    Option<String> hostname();

    Option<String> domainname();

    Vector<String> dns();

    Vector<String> dnsOpt();

    Vector<String> dnsSearch();

    /** Addresses by host name. */
    LinkedHashMap<String, Vector<String>> extraHosts();

    Option<String> macAddress();
}
