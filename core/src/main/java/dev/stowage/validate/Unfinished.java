package dev.stowage.validate;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.extension.ProjectExtension;
import dev.stowage.extension.Strategy;
import dev.stowage.extension.VpcChoice;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/**
 * What is understood but not converted yet: an error rather than a template that lacks it. Every row goes when its
 * conversion comes.
 */
final class Unfinished {
    private record Row(String attribute, Predicate<ServiceSettings> isUsed) {}

    private static final Vector<Row> OF_SERVICES = Vector.of(
            new Row("x-aws-domain", service -> !service.extension().domains().isEmpty()),
            new Row("x-aws-schedule", service -> service.extension().schedule().isDefined()),
            new Row("x-aws-capacity", service -> !service.extension().capacity().isEmpty()),
            new Row(
                    "x-aws-deployment",
                    service -> !service.extension().deployment().forAll(style -> style.strategy() == Strategy.ROLLING)),
            new Row("deploy", service -> service.compute().fold(fargate -> false, instances -> true)));

    private Unfinished() {}

    static Vector<Problem> check(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Vector.ofAll(settings.values())
                .flatMap(service -> ofService(project, service))
                .appendAll(sharedTasks(project))
                .appendAll(oneOffTasks(project));
    }

    static Vector<Problem> ofTopLevel(Examined project, ProjectExtension extension) {
        boolean ownNetwork = extension.vpc().exists(vpc -> vpc instanceof VpcChoice.Created);
        return Vector.of(
                        new Tuple2<>("x-aws-vpc", ownNetwork),
                        new Tuple2<>(
                                "x-aws-cloudformation",
                                extension.cloudFormation().isDefined()))
                .filter(row -> row._2)
                .map(row -> notYet(AttributePath.of(row._1), project));
    }

    private static Vector<Problem> ofService(Examined project, ServiceSettings service) {
        AttributePath at = AttributePath.of("services", service.name().value());
        return OF_SERVICES
                .filter(row -> row.isUsed.test(service))
                .map(row -> notYet(at.key(row.attribute), project))
                .appendAll(service.ports()
                        .filter(port -> port.extension().rule().isDefined())
                        .map(port ->
                                notYet(at.key("ports").index(port.position()).key("x-aws-rule"), project)));
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
                        .map(dependency -> notYet(
                                service.path()
                                        .key("depends_on")
                                        .key(dependency._1.value())
                                        .key("condition"),
                                project)));
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
