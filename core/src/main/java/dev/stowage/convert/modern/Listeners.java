package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.ecs.Listener;
import dev.stowage.ecs.ListenerAction;
import dev.stowage.ecs.ListenerCertificate;
import dev.stowage.ecs.Text;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Port;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The listeners of published ports. Services may share one for HTTP: that of the one without a rule, whose requests are
 * those of no rule; where all have rules, it belongs to nobody.
 */
final class Listeners {
    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    private final BalancerReferences references;
    private final LinkedHashMap<Port, Vector<PublishedPort>> http;

    Listeners(ConversionContext context, Networks networks) {
        this.references = networks.balancers();
        this.http = LinkedHashMap.ofAll(context.parts()
                .filter(networks::reachable)
                .flatMap(part -> part.settings().ports().map(port -> new PublishedPort(part, port)))
                .filter(published ->
                        published.port().isHttp() && published.port().hasListener())
                .groupBy(published -> published.port().published())
                .toJavaMap());
    }

    LogicalId id(Part part, ServicePort port) {
        return port.isHttp()
                ? owner(port.published())
                        .map(owner -> Names.port(owner.part().name(), owner.port(), "Listener"))
                        .getOrElse(Names.unowned(port.published()))
                : Names.port(part.name(), port, "Listener");
    }

    private Option<PublishedPort> owner(Port published) {
        return sharing(published).find(PublishedPort::ownsItsListener);
    }

    private Vector<PublishedPort> sharing(Port published) {
        return http.getOrElse(published, Vector.empty());
    }

    Listener own(Part part, ServicePort port) {
        return listener(part, port)
                .action(new ListenerAction.Forward(Text.idOf(Routes.targetGroup(part, port))))
                .build();
    }

    /** Those that only rules lead through, in the order of the ports. */
    Vector<Listener> unowned() {
        return http.values()
                .toVector()
                .filter(sharing -> !sharing.exists(PublishedPort::ownsItsListener))
                .map(Vector::head)
                .sortBy(first -> first.port().published())
                .map(first -> listener(first.part(), first.port())
                        .action(new ListenerAction.NotFound())
                        .build());
    }

    /** A listener has one certificate from the start; those of the services that share it come to it. */
    Option<ListenerCertificate> furtherCertificate(Part part, ServicePort port) {
        Option<String> first = owner(port.published())
                .orElse(sharing(port.published()).headOption())
                .flatMap(owner -> owner.port().certificate());
        return port.certificate()
                .filter(own -> port.protocol().isEncrypted() && port.isHttp() && !first.contains(own))
                .map(own -> new ListenerCertificate(
                        Names.port(part.name(), port, "Certificate"), Text.idOf(id(part, port)), own));
    }

    private Listener.Builder listener(Part part, ServicePort port) {
        boolean encrypted = port.protocol().isEncrypted();
        return Listener.builder()
                .id(id(part, port))
                .balancer(references.arn(Balancers.kind(port)))
                .port(port.published())
                .protocol(protocol(part, port))
                .certificates(encrypted ? port.certificate().toVector() : Vector.empty())
                .sslPolicy(Option.when(encrypted, TLS_POLICY));
    }

    private static String protocol(Part part, ServicePort port) {
        return switch (port.protocol()) {
            case HTTP -> "HTTP";
            case HTTPS, HTTP2, GRPC -> "HTTPS";
            case TLS -> "TLS";
            case TCP, UDP -> Routes.transport(part, port);
        };
    }
}
