package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.compose.Ulimit;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Ulimits;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Limits of the kernel on a container (<em>Amazon ECS API Reference</em>, "Ulimit"). */
final class UlimitRules {
    private static final long UNLIMITED = -1;

    private UlimitRules() {}

    static Vector<Problem> areSet(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .flatMap(service -> settings.get(service.value().name())
                        .toVector()
                        .flatMap(filledIn -> ignored(service, filledIn.compute())
                                .appendAll(Ulimits.carriedOver(filledIn.compute(), service.value())
                                        .flatMap(limit -> impossible(service, limit)))));
    }

    private static Option<Problem> impossible(Subject<Service> service, Tuple2<String, Ulimit> limit) {
        Subject<Ulimit> place = service.part("ulimits", limit._2).part(limit._1, limit._2);
        long soft = limit._2.soft();
        long hard = limit._2.hard();
        if (!isPossible(soft) || !isPossible(hard)) {
            return Option.some(place.problem(ComposeProblem.OUT_OF_RANGE, limit._1 + " is no limit that ECS takes")
                    .hint("write a number from 0 to " + Integer.MAX_VALUE + ", or -1 for no limit")
                    .build());
        }
        return Option.when(
                hard != UNLIMITED && (soft == UNLIMITED || soft > hard),
                () -> place.problem(
                                ComposeProblem.OUT_OF_RANGE, "the soft limit of " + limit._1 + " is above the hard one")
                        .hint("lower soft, or raise hard")
                        .build());
    }

    private static boolean isPossible(long limit) {
        return UNLIMITED <= limit && limit <= Integer.MAX_VALUE;
    }

    private static Vector<Problem> ignored(Subject<Service> service, Compute compute) {
        Vector<String> known = Ulimits.known(compute);
        return service.value()
                .ulimits()
                .keySet()
                .toVector()
                .reject(known::contains)
                .map(name -> service.part("ulimits", name)
                        .problemWith(name, EcsProblem.ATTRIBUTE_IGNORED, name + " has no effect on ECS")
                        .hint(compute.<String>fold(
                                fargate -> "Fargate sets nofile only", instances -> "ECS sets " + known.mkString(", ")))
                        .build());
    }
}
