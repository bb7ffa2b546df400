package dev.stowage.load.resolve;

import static dev.stowage.load.yaml.Owner.SERVICES;
import static dev.stowage.load.yaml.Owner.WORKLOADS;
import static dev.stowage.load.yaml.Unwritten.withDefault;

import dev.stowage.load.yaml.Kinds;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.problem.Checked;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import java.util.function.UnaryOperator;

/** Values of attributes that Compose gives a default, as compose-go v2.16.2 sets them before it validates. */
public final class Defaults {
    private static final PathTable<Rewrite.Rule> RULES = Rows.<Rewrite.Rule>none()
            .with(WORKLOADS, mapping(Defaults::context), "build")
            .with(WORKLOADS, mapping(Defaults::secretTarget), "secrets.[]")
            .with(WORKLOADS, mapping(Defaults::port), "ports.[]")
            .with(SERVICES, mapping(Defaults::allDevices), "deploy.resources.reservations.devices.[]")
            .with(WORKLOADS, mapping(Defaults::allDevices), "gpus.[]")
            .with(WORKLOADS, mapping(Defaults::hostPath), "volumes.[].bind")
            .table();

    private Defaults() {}

    /** The document with those defaults; each has the place of the mapping that it is added to. */
    public static Checked<Node.Fields> apply(Node.Fields document) {
        return Rewrite.document(RULES, document);
    }

    private static Rewrite.Rule mapping(UnaryOperator<Node.Fields> change) {
        return (AttributePath at, Node part) -> Checked.of(part instanceof Node.Fields map ? change.apply(map) : part);
    }

    private static Node.Fields context(Node.Fields build) {
        return withDefault(build, "context", new Node.Text(".", build.span()));
    }

    private static Node.Fields secretTarget(Node.Fields secret) {
        return secret.get("source")
                .flatMap(Kinds::text)
                .map(source -> new Node.Text("/run/secrets/" + source.value(), source.span()))
                .map(target -> withDefault(secret, "target", target))
                .getOrElse(secret);
    }

    private static Node.Fields port(Node.Fields port) {
        return withDefault(
                withDefault(port, "protocol", new Node.Text("tcp", port.span())),
                "mode",
                new Node.Text("ingress", port.span()));
    }

    private static Node.Fields allDevices(Node.Fields request) {
        return request.has("device_ids")
                ? request
                : withDefault(request, "count", new Node.Text("all", request.span()));
    }

    private static Node.Fields hostPath(Node.Fields bind) {
        return withDefault(bind, "create_host_path", new Node.Bool(true, bind.span()));
    }
}
