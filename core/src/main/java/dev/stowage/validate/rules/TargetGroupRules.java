package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.extension.PortExtension;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/** What the keys of a port cannot say when its target group exists already. */
final class TargetGroupRules {
    private record Row(String key, Predicate<PortExtension> isUsed) {}

    private static final Vector<Row> OF_WHAT_IS_MADE = Vector.of(
            new Row(KeyName.RULE, port -> port.rule().isDefined()),
            new Row(KeyName.STICKINESS, port -> port.stickiness().isDefined()),
            new Row(KeyName.CERTIFICATE, port -> port.certificate().isDefined()),
            new Row(KeyName.TARGET_PROTOCOL, port -> port.targetProtocol().isDefined()),
            new Row(
                    KeyName.HEALTHCHECK,
                    port -> port.healthcheck().exists(check -> check.port().isEmpty())));

    private TargetGroupRules() {}

    static Vector<Problem> leaveWhatExistsAlone(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.ports()
                        .reject(ServicePort::hasListener)
                        .flatMap(port ->
                                ofPort(project, port.extension(), ComposePath.port(service.name(), port.position()))));
    }

    private static Vector<Problem> ofPort(Examined project, PortExtension port, AttributePath at) {
        return OF_WHAT_IS_MADE
                .filter(row -> row.isUsed.test(port))
                .map(row -> at.key(row.key))
                .map(path -> project.problemAtKey(
                                path,
                                EcsProblem.ATTRIBUTE_IGNORED,
                                path.last() + " has no effect on a target group that exists")
                        .hint("set it where the target group is made, or remove " + KeyName.TARGET_GROUP)
                        .build());
    }
}
