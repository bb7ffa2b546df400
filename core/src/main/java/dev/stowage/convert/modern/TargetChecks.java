package dev.stowage.convert.modern;

import dev.stowage.ecs.TargetCheck;
import dev.stowage.extension.Protocol;
import dev.stowage.validate.settings.ServicePort;
import io.vavr.control.Option;
import java.time.Duration;

/** How load balancers check the tasks behind a port (<em>Elastic Load Balancing API Reference</em>, "CreateTargetGroup"). */
final class TargetChecks {
    private TargetChecks() {}

    /**
     * An application balancer asks {@code /} and takes 200 to 399, of gRPC what AWS asks of its own accord; a network
     * balancer only connects.
     */
    static TargetCheck of(ServicePort port) {
        dev.stowage.extension.TargetCheck asked = port.check();
        boolean isWeb = port.isHttp() && port.protocol() != Protocol.GRPC;
        return TargetCheck.builder()
                .path(asked.path().orElse(Option.when(isWeb, "/")))
                .matcher(asked.matcher().orElse(Option.when(isWeb, "200-399")))
                .protocol(protocol(port).map(Protocol::word).map(Routes::upper))
                .port(asked.port())
                .intervalSeconds(asked.interval().map(Duration::toSeconds))
                .timeoutSeconds(timeout(port).map(Duration::toSeconds))
                .healthyThreshold(asked.healthy().map(Integer::longValue))
                .unhealthyThreshold(asked.unhealthy().map(Integer::longValue))
                .build();
    }

    /** Left out, AWS speaks HTTP, which a target that speaks HTTPS does not answer. */
    private static Option<Protocol> protocol(ServicePort port) {
        return port.check()
                .protocol()
                .orElse(Option.when(
                        port.targetProtocol() == Protocol.HTTPS
                                && port.check().port().forAll(port.target()::equals),
                        Protocol.HTTPS));
    }

    /** An interval that the timeout of AWS does not fit into gets one that does. */
    private static Option<Duration> timeout(ServicePort port) {
        return port.check()
                .timeout()
                .orElse(port.check()
                        .interval()
                        .map(port::longestTimeout)
                        .filter(longest -> longest.compareTo(port.usualTimeout()) < 0));
    }
}
