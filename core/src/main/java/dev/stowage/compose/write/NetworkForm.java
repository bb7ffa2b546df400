package dev.stowage.compose.write;

import dev.stowage.compose.Ipam;
import dev.stowage.compose.IpamPool;
import dev.stowage.compose.Network;
import dev.stowage.compose.NetworkAttachment;
import dev.stowage.value.Tree;

/** Networks, and how a container takes part in one. */
final class NetworkForm {
    private final Form form;

    NetworkForm(Form form) {
        this.form = form;
    }

    Tree network(Network network) {
        return new Body(form)
                .outerName(network.name())
                .text("driver", network.driver())
                .options("driver_opts", network.driverOpts())
                .always("ipam", ipam(network.ipam()))
                .is("external", network.external())
                .is("internal", network.internal())
                .is("attachable", network.attachable())
                .labels("labels", network.labels())
                .bool("enable_ipv4", network.enableIpv4())
                .bool("enable_ipv6", network.enableIpv6())
                .extensions(network)
                .tree();
    }

    private Tree ipam(Ipam ipam) {
        return new Body(form)
                .text("driver", ipam.driver())
                .items("config", ipam.config(), this::pool)
                .options("options", ipam.options())
                .extensions(ipam)
                .tree();
    }

    private Tree pool(IpamPool pool) {
        return new Body(form)
                .text("subnet", pool.subnet())
                .text("gateway", pool.gateway())
                .text("ip_range", pool.ipRange())
                .options("aux_addresses", pool.auxAddresses())
                .extensions(pool)
                .tree();
    }

    Tree attachment(NetworkAttachment network) {
        return new Body(form)
                .texts("aliases", network.aliases())
                .text("interface_name", network.interfaceName())
                .text("ipv4_address", network.ipv4Address())
                .text("ipv6_address", network.ipv6Address())
                .texts("link_local_ips", network.linkLocalIps())
                .text("mac_address", network.macAddress())
                .options("driver_opts", network.driverOpts())
                .whole("priority", network.priority())
                .whole("gw_priority", network.gwPriority())
                .bool("use_service_name_alias", network.useServiceNameAlias())
                .extensions(network)
                .tree();
    }
}
