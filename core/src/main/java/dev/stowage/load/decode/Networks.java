package dev.stowage.load.decode;

import dev.stowage.compose.Ipam;
import dev.stowage.compose.IpamPool;
import dev.stowage.compose.Network;
import dev.stowage.compose.NetworkAttachment;

/** Networks, and how a container takes part in one. */
final class Networks {
    private Networks() {}

    static NetworkAttachment attachment(Attributes in) {
        return NetworkAttachment.builder()
                .aliases(in.texts("aliases"))
                .interfaceName(in.text("interface_name"))
                .ipv4Address(in.text("ipv4_address"))
                .ipv6Address(in.text("ipv6_address"))
                .linkLocalIps(in.texts("link_local_ips"))
                .macAddress(in.text("mac_address"))
                .driverOpts(in.options("driver_opts"))
                .priority(in.integer("priority").filter(number -> number != 0))
                .gwPriority(in.integer("gw_priority").filter(number -> number != 0))
                .useServiceNameAlias(in.bool("use_service_name_alias"))
                .extensions(in.extensions())
                .build();
    }

    static Network network(Attributes in) {
        return Network.builder()
                .name(in.outerName())
                .driver(in.text("driver"))
                .driverOpts(in.options("driver_opts"))
                .ipam(in.object("ipam", Networks::ipam)
                        .getOrElse(() -> Ipam.builder().build()))
                .external(in.is("external"))
                .internal(in.is("internal"))
                .attachable(in.is("attachable"))
                .labels(in.labels("labels"))
                .enableIpv4(in.bool("enable_ipv4"))
                .enableIpv6(in.bool("enable_ipv6"))
                .extensions(in.extensions())
                .build();
    }

    private static Ipam ipam(Attributes in) {
        return Ipam.builder()
                .driver(in.text("driver"))
                .config(in.objects("config", Networks::pool))
                .options(in.options("options"))
                .extensions(in.extensions())
                .build();
    }

    private static IpamPool pool(Attributes in) {
        return IpamPool.builder()
                .subnet(in.text("subnet"))
                .gateway(in.text("gateway"))
                .ipRange(in.text("ip_range"))
                .auxAddresses(in.options("aux_addresses"))
                .extensions(in.extensions())
                .build();
    }
}
