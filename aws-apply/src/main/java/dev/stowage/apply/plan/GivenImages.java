package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** The images that are given for services that are only built. */
public final class GivenImages {
    private GivenImages() {}

    /** An image for a service that does not ask for one would be dropped in silence. */
    public static Vector<Problem> unwanted(LinkedHashMap<ServiceName, String> images, Vector<Parameter> parameters) {
        Vector<String> asking =
                asking(parameters).map(parameter -> parameter.service().value());
        return images.keySet()
                .toVector()
                .reject(service -> asking.contains(service.value()))
                .map(service -> unwanted(service, asking));
    }

    /** One image serves for all services that are built alike, unless they are given several. */
    public static LinkedHashMap<ServiceName, String> shared(
            LinkedHashMap<ServiceName, String> images, Vector<Parameter> parameters) {
        return images.merge(LinkedHashMap.ofEntries(asking(parameters)
                .flatMap(parameter -> parameter
                        .alike()
                        .flatMap(images::get)
                        .distinct()
                        .singleOption()
                        .map(image -> Tuple.of(parameter.service(), image)))));
    }

    private static Vector<Parameter.Image> asking(Vector<Parameter> parameters) {
        return parameters.filter(Parameter.Image.class::isInstance).map(Parameter.Image.class::cast);
    }

    private static Problem unwanted(ServiceName service, Vector<String> asking) {
        return Problem.builder()
                .id(DeploymentProblem.IMAGE_NOT_NEEDED)
                .sentence("service " + service + " does not ask for an image")
                .hint(NearestName.hint(service.value(), asking)
                        .getOrElse("only services with build and without image take one from --image"))
                .build();
    }
}
