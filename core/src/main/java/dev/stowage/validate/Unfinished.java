package dev.stowage.validate;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Service;
import dev.stowage.extension.PortExtension;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.Strategy;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/**
 * What is understood but not converted yet: an error rather than a template that lacks it. Every row goes when its
 * conversion comes.
 */
final class Unfinished {
    private record Row<T>(String attribute, Predicate<T> isUsed) {}

    private static final Vector<Row<ProjectExtension>> OF_PROJECTS = Vector.of(new Row<>(
            "x-aws-loadbalancer",
            extension -> extension.loadBalancer().exists(choice -> choice.fold(existing -> true, own -> false))));

    private static final Vector<Row<ServiceSettings>> OF_SERVICES = Vector.of(
            new Row<>(
                    "x-aws-schedule", service -> service.extension().schedule().isDefined()),
            new Row<>(
                    "x-aws-deployment",
                    service ->
                            !service.extension().deployment().forAll(style -> style.strategy() == Strategy.ROLLING)));

    private static final Vector<Row<PortExtension>> OF_PORTS =
            Vector.of(new Row<>("x-aws-target_group", port -> port.targetGroup().isDefined()));

    /** What to do meanwhile, where it is more than to remove the attribute. */
    private static final Map<String, String> INSTEAD =
            HashMap.of("condition", "remove it, and do that work in the command of this service");

    private Unfinished() {}

    static Vector<Problem> ofServices(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> ofService(project, service))
                .appendAll(sharedTasks(project))
                .appendAll(oneOffTasks(project));
    }

    static Vector<Problem> ofTopLevel(Examined project, ValidProject filledIn) {
        return used(OF_PROJECTS, filledIn.settings().extension())
                .map(AttributePath::of)
                .map(path -> notYet(path, project));
    }

    private static Vector<Problem> ofService(Examined project, ServiceSettings service) {
        AttributePath at = AttributePath.of("services", service.name().value());
        return used(OF_SERVICES, service)
                .map(attribute -> Vector.of(attribute.split("\\.", -1)).foldLeft(at, AttributePath::key))
                .appendAll(everyMachine(project, service, at))
                .appendAll(service.ports()
                        .flatMap(port -> used(OF_PORTS, port.extension())
                                .map(at.key("ports").index(port.position())::key)))
                .map(path -> notYet(path, project));
    }

    /** ECS runs one task on every instance, without a strategy of capacity providers. */
    private static Vector<AttributePath> everyMachine(Examined project, ServiceSettings service, AttributePath at) {
        boolean isGlobal = project.project()
                .services()
                .get(service.name())
                .flatMap(Service::deploy)
                .flatMap(deploy -> deploy.mode())
                .contains("global");
        boolean onInstances = service.compute().fold(fargate -> false, instances -> true);
        return isGlobal && onInstances ? Vector.of(at.key("deploy").key("mode")) : Vector.empty();
    }

    private static <T> Vector<String> used(Vector<Row<T>> rows, T part) {
        return rows.filter(row -> row.isUsed.test(part)).map(Row::attribute);
    }

    private static Vector<Problem> sharedTasks(Examined project) {
        return project.services()
                .filter(service -> Examined.taskOwner(service.value()).isDefined())
                .map(service -> notYet(service.path().key("network_mode"), project));
    }

    private static Vector<Problem> oneOffTasks(Examined project) {
        return project.services()
                .flatMap(service -> Vector.ofAll(service.value().dependsOn())
                        .filter(dependency -> dependency._2.condition() == DependencyCondition.COMPLETED_SUCCESSFULLY)
                        .map(dependency -> condition(service, dependency))
                        .map(path -> notYet(path, project)));
    }

    private static AttributePath condition(Subject<Service> service, Tuple2<ServiceName, ?> dependency) {
        return service.path().key("depends_on").key(dependency._1.value()).key("condition");
    }

    private static Problem notYet(AttributePath path, Examined project) {
        return Problem.at(
                        project.sources().keyAt(path),
                        ProblemId.NOT_YET,
                        "this use of " + path.last() + " is not converted yet")
                .path(path)
                .hint(INSTEAD.getOrElse(path.last(), "remove it"))
                .build();
    }
}
