package dev.stowage.validate.rules;

import dev.stowage.compose.Dependency;
import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.DiscreteResource;
import dev.stowage.compose.GenericResource;
import dev.stowage.compose.Logging;
import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.LogOptions;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** What the retired Docker integration passed over in silence, though something is lost: here a warning says so. */
final class DockerEffects {
    private static final String OPTIONS = "awslogs-";
    private static final Vector<String> OF_DRIVER =
            LogOptions.OF_CLOUD_WATCH.filter(option -> option.startsWith(OPTIONS));
    private static final String GPUS = "gpus";
    private static final String NONE = " has no effect in the dialect docker-ecs";

    private DockerEffects() {}

    /** Options of other drivers mean nothing where logs go to CloudWatch; a slip loses what was meant. */
    static Vector<Problem> ofLogOptions(Subject<Service> service) {
        return service.value()
                .logging()
                .toVector()
                .flatMap(Logging::options)
                .map(Tuple2::_1)
                .reject(option -> option.startsWith(OPTIONS))
                .flatMap(option -> NearestName.hint(option, OF_DRIVER)
                        .map(hint -> service.inside("logging.options", option)
                                .problemWith(option, EcsProblem.ATTRIBUTE_IGNORED, option + NONE)
                                .hint(hint)
                                .build()));
    }

    static Vector<Problem> ofGenericResources(Subject<Service> service) {
        return DeviceRules.reservations(service)
                .flatMap(reserved ->
                        reserved.parts("generic_resources", reserved.value().genericResources()))
                .filter(resource -> isOther(resource.value()))
                .map(resource -> resource.problem(
                                EcsProblem.ATTRIBUTE_IGNORED, "a generic resource of this kind" + NONE)
                        .hint("write the kind " + GPUS)
                        .build());
    }

    private static boolean isOther(GenericResource resource) {
        return resource.discreteResourceSpec().map(DiscreteResource::kind).exists(kind -> !kind.equals(GPUS));
    }

    static Vector<Problem> ofConditions(Subject<Service> service) {
        return dependencies(service)
                .filter(dependency -> dependency.value().condition() != DependencyCondition.STARTED)
                .map(dependency -> dependency
                        .problemWith("condition", EcsProblem.ATTRIBUTE_IGNORED, "condition" + NONE)
                        .hint("services are made in this order; the dialect modern waits in some cases")
                        .build());
    }

    static Vector<Problem> ofRestarts(Subject<Service> service) {
        return dependencies(service)
                .filter(dependency -> dependency.value().restart()
                        && dependency
                                .sources()
                                .at(dependency.path().key("restart"))
                                .shows("true"))
                .map(dependency -> dependency
                        .problemWith("restart", EcsProblem.ATTRIBUTE_IGNORED, "restart" + NONE)
                        .hint("a service goes on when one that it depends on is replaced")
                        .build());
    }

    private static Vector<Subject<Dependency>> dependencies(Subject<Service> service) {
        return service.value().dependsOn().toVector().map(dependency -> dependency(service, dependency));
    }

    private static Subject<Dependency> dependency(
            Subject<Service> service, Tuple2<ServiceName, Dependency> dependency) {
        return service.part("depends_on", dependency._2).part(dependency._1.value(), dependency._2);
    }

    static Vector<Problem> ofNetworkModes(Subject<Service> service) {
        return service.value()
                .networkMode()
                .map(mode -> service.problemWith("network_mode", EcsProblem.ATTRIBUTE_IGNORED, "network_mode" + NONE)
                        .hint(
                                "the service is in no network; the dialect modern makes a sidecar of it with service:NAME")
                        .build())
                .toVector();
    }
}
