package dev.stowage.validate.subject;

import dev.stowage.compose.PortMapping;

/** The address of the host that a port is bound to (Compose Specification, "ports", {@code host_ip}). */
public final class HostAddress {
    private HostAddress() {}

    /** Whether nothing but the host itself reaches the port there. */
    public static boolean isLoopback(PortMapping port) {
        return port.hostIp().exists(ip -> ip.startsWith("127.") || ip.equals("::1") || ip.equals("localhost"));
    }
}
