package dev.stowage.validate.rules;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Service;
import dev.stowage.compose.UpdateConfig;
import dev.stowage.extension.Protocol;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Series;
import dev.stowage.validate.settings.Architecture;
import dev.stowage.validate.subject.Capabilities;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Words that the schema of Compose takes as they come, and that mean nothing unless they are known. */
final class WordRules {
    private static final Vector<String> FAILURE_ACTIONS = Vector.of("rollback", "pause", "continue");
    private static final String PERMISSIONS = "rwm";
    private static final Vector<String> PORT_MODES = Vector.of("ingress", "host");
    private static final Vector<String> PROTOCOLS = Vector.of(Protocol.values()).map(Protocol::word);

    /** WebSockets begin as a request of HTTP (<em>Elastic Load Balancing</em>, "Application Load Balancers", WebSockets). */
    private static final Map<String, Protocol> CARRIED_BY =
            HashMap.of("ws", Protocol.HTTP, "websocket", Protocol.HTTP, "wss", Protocol.HTTPS);

    private WordRules() {}

    static Vector<Problem> namesAPlatformOfTasks(Subject<Service> service) {
        return written(
                        service.part("platform", service.value()),
                        service.value().platform())
                .filter(platform -> Architecture.of(platform.value()).isEmpty())
                .map(platform -> platform.problem(
                                EcsProblem.PLATFORM,
                                "there are no tasks for the platform " + platform.spelled(platform.value()))
                        .hint("write linux/amd64 or linux/arm64")
                        .build())
                .toVector();
    }

    /** What Compose has no word for is a mistake. */
    static Vector<Problem> takesWordsOfCompose(Subject<Service> service) {
        Subject<Service> update = service.inside("deploy.update_config", service.value());
        return written(
                        update.part("failure_action", service.value()),
                        service.value().deploy().flatMap(Deploy::updateConfig).flatMap(UpdateConfig::failureAction))
                .flatMap(word -> unknown(word, FAILURE_ACTIONS))
                .toVector()
                .appendAll(ports(service)
                        .flatMap(port ->
                                written(port.part("mode", port), port.value().mode()))
                        .flatMap(word -> unknown(word, PORT_MODES)));
    }

    /** Compose leaves it open which protocols there are. */
    static Vector<Problem> speaksWhatBalancersKnow(Subject<Service> service) {
        return ports(service)
                .flatMap(port ->
                        written(port.part("app_protocol", port), port.value().appProtocol()))
                .filter(word -> Protocol.of(word.value()).isEmpty())
                .map(word -> word.problem(
                                EcsProblem.ATTRIBUTE_IGNORED,
                                "no load balancer knows the protocol " + word.spelled(word.value()))
                        .hint(CARRIED_BY
                                .get(word.value().toLowerCase(Locale.ROOT))
                                .map(protocol -> "write " + protocol.word() + ", which carries WebSockets")
                                .getOrElse(() -> NearestName.hintOrAll(word.value(), PROTOCOLS)))
                        .build());
    }

    private static Vector<Subject<PortMapping>> ports(Subject<Service> service) {
        return service.parts("ports", service.value().ports());
    }

    /** A variable that is empty says nothing. */
    private static Option<Subject<String>> written(Subject<?> place, Option<String> word) {
        return word.filter(text -> !text.isEmpty()).map(text -> new Subject<>(text, place.path(), place.sources()));
    }

    private static Option<Problem> unknown(Subject<String> word, Vector<String> words) {
        return Option.when(
                !words.contains(word.value()),
                () -> word.problem(
                                ComposeProblem.UNKNOWN_WORD,
                                word.path().last() + " takes " + Series.or(words) + ", not "
                                        + word.spelled(word.value()))
                        .hint(NearestName.hintOrAll(word.value(), words))
                        .build());
    }

    /** Those that are added on Fargate are refused there in any case but one. */
    static Vector<Problem> namesCapabilitiesOfLinux(Subject<Service> service) {
        return service.parts("cap_drop", service.value().capDrop())
                .appendAll(service.parts("cap_add", service.value().capAdd()))
                .reject(word -> Capabilities.ALL.contains(Capabilities.named(word.value())))
                .map(word -> word.problem(
                                ComposeProblem.UNKNOWN_WORD, "ECS knows no capability " + word.spelled(word.value()))
                        .hint(NearestName.hint(Capabilities.named(word.value()), Capabilities.ALL)
                                .getOrElse("write one that ECS knows, such as NET_ADMIN"))
                        .build());
    }

    /** Devices have three: to read, to write and to make others. */
    static Vector<Problem> allowsWhatDevicesHave(Subject<Service> service) {
        return service.parts("devices", service.value().devices())
                .flatMap(device -> written(
                        device.part("permissions", device), device.value().permissions()))
                .reject(word -> word.value().chars().allMatch(letter -> PERMISSIONS.indexOf(letter) >= 0))
                .map(word -> word.problem(
                                ComposeProblem.DEVICE_SYNTAX,
                                "the permissions of a device are some of r, w and m, not " + word.spelled(word.value()))
                        .hint("write rwm, or what of it the container needs")
                        .build());
    }
}
