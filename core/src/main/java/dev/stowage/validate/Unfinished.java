package dev.stowage.validate;

import dev.stowage.compose.Service;
import dev.stowage.extension.PortExtension;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.Strategy;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
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

    private static final Vector<Row<ServiceSettings>> OF_SERVICES = Vector.of(new Row<>(
            "x-aws-deployment",
            service -> !service.extension().deployment().forAll(style -> style.strategy() == Strategy.ROLLING)));

    private static final Vector<Row<PortExtension>> OF_PORTS =
            Vector.of(new Row<>("x-aws-target_group", port -> port.targetGroup().isDefined()));

    private Unfinished() {}

    static Vector<Problem> ofServices(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values()).flatMap(service -> ofService(project, service));
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

    private static Problem notYet(AttributePath path, Examined project) {
        return Problem.at(
                        project.sources().keyAt(path),
                        ProblemId.NOT_YET,
                        "this use of " + path.last() + " is not converted yet")
                .path(path)
                .hint("remove it")
                .build();
    }
}
