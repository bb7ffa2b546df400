package dev.stowage.load.check;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules about attributes of single services. */
final class ServiceRules {
    private static final Vector<String> TESTS = Vector.of("CMD", "CMD-SHELL", "NONE");
    private static final Vector<String> ACTIONS_WITHOUT_TARGET = Vector.of("rebuild", "restart");

    private ServiceRules() {}

    static Vector<Problem> networkModeAndNetworks(Subject subject) {
        return subject.services(service -> Option.when(
                service.networkMode().isDefined() && !service.networks().isEmpty(),
                () -> subject.problem(
                                Subject.path(service).key("network_mode"),
                                ComposeProblem.CONFLICTING_ATTRIBUTES,
                                "service " + service.name()
                                        + " has network_mode and networks, which exclude each other")
                        .hint("keep one of them")
                        .build()));
    }

    static Vector<Problem> healthTest(Subject subject) {
        return subject.services(service -> service.healthcheck()
                .map(Healthcheck::test)
                .flatMap(Vector::headOption)
                .filter(kind -> !TESTS.contains(kind))
                .map(kind -> unknownTest(subject, service, kind)));
    }

    private static Problem unknownTest(Subject subject, Service service, String kind) {
        return subject.problem(
                        Subject.path(service).key("healthcheck").key("test"),
                        ComposeProblem.HEALTH_TEST,
                        "the health test of " + service.name() + " begins with none of " + TESTS.mkString(", "))
                .hint(NearestName.hint(kind, TESTS)
                        .getOrElse("put CMD in front of the command, or CMD-SHELL in front of a line for the shell"))
                .build();
    }

    static Vector<Problem> watchTarget(Subject subject) {
        return subject.services(service -> subject.mappings(
                        Subject.path(service).key("develop").key("watch"))
                .filter(rule -> needsTarget(rule._2))
                .map(rule -> subject.problem(rule._1, ComposeProblem.MISSING_ATTRIBUTE, rule._1 + " has no target")
                        .hint("add target: PATH, where the files go in the container")
                        .build()));
    }

    private static boolean needsTarget(Node.Fields rule) {
        return Subject.text(rule, "target").getOrElse("").isEmpty()
                && !rule.get("target").exists(Node.Bad.class::isInstance)
                && Subject.text(rule, "action").exists(action -> !ACTIONS_WITHOUT_TARGET.contains(action));
    }

    static Vector<Problem> mountTargets(Subject subject) {
        return subject.services(service -> {
            Map<String, AttributePath> taken = new HashMap<>();
            List<Problem> problems = new ArrayList<>();
            targets(subject, Subject.path(service))
                    .forEach(mount -> Option.of(taken.putIfAbsent(mount._2, mount._1))
                            .forEach(first -> problems.add(targetTwice(subject, mount, first))));
            return problems;
        });
    }

    private static Vector<Tuple2<AttributePath, String>> targets(Subject subject, AttributePath service) {
        Vector<Tuple2<AttributePath, String>> inMemory = subject.oneOrMore(service.key("tmpfs"))
                .flatMap(item -> item._2 instanceof Node.Text text
                        ? Option.some(Tuple.of(item._1, beforeColon(text.value())))
                        : Option.none());
        return inMemory.appendAll(subject.mappings(service.key("volumes"))
                .flatMap(mount -> Subject.text(mount._2, "target").map(target -> Tuple.of(mount._1, target))));
    }

    private static String beforeColon(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    private static Problem targetTwice(Subject subject, Tuple2<AttributePath, String> mount, AttributePath first) {
        return subject.problem(
                        mount._1,
                        ComposeProblem.MOUNT_TARGET_TWICE,
                        mount._1 + " mounts a target that is taken by " + first)
                .addRelated(new Related("the first", subject.place(first)))
                .hint("give one of them another target")
                .build();
    }
}
