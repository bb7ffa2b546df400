package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.Digits;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/** What target groups take together (<em>Elastic Load Balancing API Reference</em>, "CreateTargetGroup"). */
final class TargetCheckRules {
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);
    private static final int LAST_CODE_OF_GRPC = 99;
    private static final int FIRST_CODE = 200;
    private static final int DIGITS = 3;
    private static final int LAST_CODE_OF_APPLICATIONS = 499;
    private static final int LAST_CODE_OF_NETWORKS = 599;

    /** A port that gets a target group. */
    private record CheckedPort(Examined project, AttributePath service, ServicePort port) {
        AttributePath own() {
            return service.key("ports").index(port.position());
        }

        /** The check is the port's, or else that of its service. */
        AttributePath check() {
            boolean isOwn = port.extension().healthcheck().isDefined();
            return (isOwn ? own() : service).key(KeyName.HEALTHCHECK);
        }

        Problem problem(AttributePath at, ProblemId id, String sentence, String hint) {
            return project.problem(at, id, sentence).hint(hint).build();
        }
    }

    private TargetCheckRules() {}

    static Vector<Problem> fitTogether(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> service.ports()
                        .filter(ServicePort::hasListener)
                        .map(port -> new CheckedPort(project, ComposePath.service(service.name()), port))
                        .flatMap(checked -> timeout(checked)
                                .toVector()
                                .appendAll(codes(checked))
                                .appendAll(connection(checked))
                                .appendAll(stickiness(checked))))
                .distinct();
    }

    private static Option<Problem> timeout(CheckedPort checked) {
        Duration interval = checked.port.check().interval().getOrElse(USUAL_INTERVAL);
        Duration longest = checked.port.longestTimeout(interval);
        return checked.port
                .check()
                .timeout()
                .filter(timeout -> timeout.compareTo(longest) > 0)
                .map(timeout -> checked.problem(
                        checked.check().key("timeout"),
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        "timeout must be at most " + longest.toSeconds() + "s where a check is made every "
                                + interval.toSeconds() + "s",
                        "lower timeout, or raise interval"));
    }

    /** A check by TCP asks for nothing, and an application load balancer makes none. */
    private static Option<Problem> connection(CheckedPort checked) {
        boolean isAsking = checked.port.check().path().isDefined()
                || checked.port.check().matcher().isDefined();
        boolean isWrong = checked.port.check().protocol().contains(Protocol.TCP) && (checked.port.isHttp() || isAsking);
        return Option.when(
                isWrong,
                () -> checked.problem(
                        checked.check().key("protocol"),
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        checked.port.isHttp()
                                ? "a load balancer for "
                                        + checked.port.protocol().word() + " does not check by tcp"
                                : "a check by tcp asks for no path and no status",
                        checked.port.isHttp()
                                ? "write http or https, or remove protocol"
                                : "write http or https, or remove path and matcher"));
    }

    private static Option<Problem> codes(CheckedPort checked) {
        return checked.port
                .check()
                .matcher()
                .filter(codes ->
                        checked.port.protocol() == Protocol.GRPC ? !isOfGrpc(codes) : !isOfHttp(codes, checked.port))
                .map(codes -> checked.problem(
                        checked.check().key("matcher"),
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        checked.port.protocol() == Protocol.GRPC
                                ? "the status codes of gRPC are numbers from 0 to " + LAST_CODE_OF_GRPC
                                : "the status codes of a check are numbers from " + FIRST_CODE + " to "
                                        + lastCode(checked.port),
                        checked.port.protocol() == Protocol.GRPC
                                ? "write 0 for a check that answers, or remove matcher"
                                : "write codes, or ranges of them: 200-399, or 200,204"));
    }

    private static int lastCode(ServicePort port) {
        return port.isHttp() ? LAST_CODE_OF_APPLICATIONS : LAST_CODE_OF_NETWORKS;
    }

    private static boolean isOfHttp(String codes, ServicePort port) {
        return Vector.of(codes.split("[,-]", -1))
                .forAll(code -> code.length() == DIGITS
                        && Digits.only(code)
                        && Integer.parseInt(code) >= FIRST_CODE
                        && Integer.parseInt(code) <= lastCode(port));
    }

    private static boolean isOfGrpc(String codes) {
        return Vector.of(codes.split("[,-]", -1)).forAll(code -> code.length() <= 2 && Digits.only(code));
    }

    private static Option<Problem> stickiness(CheckedPort checked) {
        return Option.when(
                checked.port.extension().stickiness().isDefined() && checked.port.protocol() == Protocol.TLS,
                () -> checked.problem(
                        checked.own().key(KeyName.STICKINESS),
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        "a listener for tls cannot keep its clients to one task",
                        "remove " + KeyName.STICKINESS + ", or use " + KeyName.PROTOCOL + ": https or tcp"));
    }
}
