package dev.stowage.load.check;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Rules about how many containers a service has, which {@code scale} and {@code deploy.replicas} both say. */
final class ScaleRules {
    private ScaleRules() {}

    static Vector<Problem> scale(Subject subject) {
        return subject.services(service ->
                service.scale().orElse(replicas(service)).isEmpty() ? Vector.empty() : scale(subject, service));
    }

    private static Vector<Problem> scale(Subject subject, Service service) {
        AttributePath scale = Subject.path(service).key("scale");
        AttributePath replicas = Subject.path(service).key("deploy").key("replicas");
        return negative(subject, scale, service.scale())
                .toVector()
                .appendAll(negative(subject, replicas, replicas(service)))
                .appendAll(differ(subject, service, scale));
    }

    private static Option<Integer> replicas(Service service) {
        return service.deploy().flatMap(Deploy::replicas);
    }

    private static Option<Problem> negative(Subject subject, AttributePath path, Option<Integer> count) {
        return count.filter(number -> number < 0)
                .map(number -> subject.problem(path, ComposeProblem.OUT_OF_RANGE, path + " must not be negative")
                        .hint("write 0 or more")
                        .build());
    }

    private static Option<Problem> differ(Subject subject, Service service, AttributePath scale) {
        return service.scale()
                .flatMap(one -> replicas(service).filter(other -> !one.equals(other)))
                .map(other -> subject.problem(
                                scale,
                                ComposeProblem.DISTINCT_VALUES,
                                scale + " and deploy.replicas say different numbers")
                        .hint("keep deploy.replicas")
                        .build());
    }

    static Vector<Problem> containerName(Subject subject) {
        return subject.services(service -> service.containerName()
                .filter(name -> service.scale().orElse(replicas(service)).getOrElse(1) > 1)
                .map(name -> subject.problem(
                                Subject.path(service).key("container_name"),
                                ComposeProblem.CONTAINER_NAME_SCALED,
                                "service " + service.name() + " has several containers, which cannot share a name")
                        .hint("remove container_name")
                        .build()));
    }

    /** The project in which {@code deploy.replicas} says what {@code scale} says, where both elements are there. */
    static Project scaleAsReplicas(Project project) {
        return project.services().exists(service -> isToScale(service._2))
                ? Project.builder()
                        .from(project)
                        .services(project.services().mapValues(ScaleRules::scaled))
                        .build()
                : project;
    }

    private static boolean isToScale(Service service) {
        return service.scale().isDefined()
                && service.deploy().exists(deploy -> deploy.replicas().isEmpty());
    }

    private static Service scaled(Service service) {
        return isToScale(service)
                ? Service.builder()
                        .from(service)
                        .deploy(service.deploy()
                                .map(deploy -> Deploy.builder()
                                        .from(deploy)
                                        .replicas(service.scale())
                                        .build()))
                        .build()
                : service;
    }
}
