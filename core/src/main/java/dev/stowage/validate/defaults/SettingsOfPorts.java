package dev.stowage.validate.defaults;

import static dev.stowage.validate.defaults.Default.inBoth;
import static dev.stowage.validate.defaults.Default.inEach;
import static dev.stowage.validate.defaults.Default.inModern;
import static dev.stowage.validate.defaults.SettingsTable.text;
import static dev.stowage.validate.defaults.SettingsTable.whole;

import dev.stowage.extension.KeyName;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is filled in of a port. */
final class SettingsOfPorts {
    static final Vector<Setting<ServicePort>> ROWS = Vector.of(
            Setting.<ServicePort>of(
                            inBoth("published", "the target", "Compose Specification, \"ports\""),
                            port -> whole(port.published().number()))
                    .givenBy("published"),
            Setting.<ServicePort>of(
                            inEach(
                                    "transport",
                                    "tcp",
                                    "tcp in short form, none in long form",
                                    "Compose Specification, \"ports\""),
                            port -> port.transportWord().flatMap(SettingsTable::text))
                    .givenBy("protocol"),
            Setting.<ServicePort>of(
                            inEach(
                                    "load_balancer",
                                    "application for HTTP, HTTPS, HTTP2 and gRPC; else network",
                                    "application for the targets 80 and 443; else network, for all ports",
                                    "Elastic Load Balancing User Guide, \"What is Elastic Load Balancing?\""),
                            port -> text(port.isHttp() ? "application" : "network"))
                    .givenBy(KeyName.PROTOCOL, "app_protocol")
                    .openWhen(port -> port.isHttp() != port.protocol().isHttp()),
            Setting.<ServicePort>of(
                            inModern(
                                    "listener_protocol",
                                    "udp for the transport udp; else app_protocol, but https on 443 instead of http, and http on 80 instead of https; else https on 443; http on 80 and for the targets 80 and 443; else tcp",
                                    "Elastic Load Balancing API Reference, \"CreateListener\""),
                            port -> text(port.protocol().word()))
                    .givenBy(KeyName.PROTOCOL, "app_protocol"),
            Setting.<ServicePort>of(
                            inModern(
                                    "target_protocol",
                                    "app_protocol; else https for the targets 443 and 8443, else http; on a network load balancer tcp, udp, or tls for app_protocol https",
                                    "Elastic Load Balancing API Reference, \"CreateTargetGroup\""),
                            port -> text(port.targetProtocol().word()))
                    .givenBy(KeyName.TARGET_PROTOCOL, "app_protocol"),
            Setting.<ServicePort>of(
                            inBoth("allow_cidrs", "0.0.0.0/0", "the retired Docker integration"),
                            port -> Option.some(new Tree.Items(port.allowCidrs().map(Tree::text))))
                    .givenBy(KeyName.ALLOW_CIDRS));

    private SettingsOfPorts() {}
}
