package dev.stowage.validate;

import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.NetworkAttachment;
import dev.stowage.compose.Service;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What services that call each other by name should know (<em>Amazon ECS Developer Guide</em>, "Service Connect"). */
final class ConnectRules {
    private ConnectRules() {}

    /** A service that others depend on is reached by name only when its task says on which port. */
    static Vector<Problem> saysWhereItIsReached(
            Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return Wait.all(project, settings)
                .reject(wait -> wait.isInOneTask() || wait.isFor(DependencyCondition.COMPLETED_SUCCESSFULLY))
                .map(Wait::toTask)
                .distinct()
                .flatMap(settings::get)
                .filter(service -> service.runMode() instanceof RunMode.Kept
                        && service.extension().serviceConnect().getOrElse(true))
                .filter(service -> project.tasks()
                        .services(service.name())
                        .forAll(each -> each.expose().isEmpty()
                                && settings.get(each.name())
                                        .forAll(its -> its.exposed().isEmpty())))
                .flatMap(service -> project.project().services().get(service.name()))
                .map(project::subject)
                .map(service -> Problem.at(
                                service.sources().keyAt(service.path()),
                                ProblemId.NO_ENDPOINT,
                                "other services depend on " + service.value().name()
                                        + ", which declares no port, so they cannot call it by name")
                        .path(service.path())
                        .hint("add expose with its port")
                        .build());
    }

    /** Service Connect has one name for a port. */
    static Vector<Problem> hasNoAliases(Subject<Service> service) {
        return Vector.ofAll(service.value().networks())
                .filter(network ->
                        network._2.exists(attached -> !attached.aliases().isEmpty()))
                .map(network -> alias(service, network));
    }

    private static Problem alias(Subject<Service> service, Tuple2<NetworkName, Option<NetworkAttachment>> network) {
        return service.part("networks", network)
                .part(network._1.value(), network)
                .problemWith(
                        "aliases",
                        ProblemId.ALIAS_IGNORED,
                        "ECS gives a service one name, " + service.value().name() + ", so its aliases are ignored")
                .hint("call it " + service.value().name())
                .build();
    }
}
