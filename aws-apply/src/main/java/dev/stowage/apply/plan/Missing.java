package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Series;
import dev.stowage.value.LogicalId;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is wrong with the values of parameters, in the words of the one who has to give them. */
final class Missing {
    private Missing() {}

    /** Nothing was said, and nothing is deployed. */
    static Problem value(LogicalId id, Option<Parameter> purpose, LinkedHashMap<ServiceName, String> images) {
        return purpose.map(parameter -> parameter.fold(new Parameter.Cases<>(
                        vpc -> place(id),
                        subnet -> place(id),
                        image -> image(image.alike()
                                .prepend(image.service())
                                .reject(images::containsKey)
                                .sortBy(ServiceName::value)),
                        secret -> secret(secret.secret(), "has no content to deploy"),
                        machine -> place(id),
                        group -> place(id))))
                .getOrElse(() -> value(id, "give --parameter " + id + "=VALUE"));
    }

    /** One problem for all services that are built alike. */
    private static Problem image(Vector<ServiceName> services) {
        boolean isOne = services.size() == 1;
        return problem(
                DeploymentProblem.IMAGE_NOT_GIVEN,
                isOne
                        ? "service " + services.head()
                                + " is only built here, so its first deployment needs an image to run"
                        : "services " + Series.and(services)
                                + " are only built here, so their first deployment needs an image to run",
                "push the image and give --image " + services.head() + "=REGISTRY/NAME:TAG"
                        + (isOne ? "" : ", which serves for all of them, since they are built alike"));
    }

    /** {@code reason} goes on after the name, and shows nothing of a content. */
    static Problem secret(SecretName secret, String reason) {
        return problem(
                DeploymentProblem.SECRET_NOT_GIVEN,
                "secret " + secret + " " + reason,
                "give the secret its content, or declare it external");
    }

    /** One that is deployed already. */
    static Problem deployedSecret(SecretName secret, String reason) {
        return problem(
                DeploymentProblem.SECRET_NOT_GIVEN,
                "secret " + secret + " " + reason,
                "give the secret its content, or give --keep-secrets to keep what is deployed");
    }

    static Problem unfit(SecretName secret, int size, int longest) {
        return problem(
                DeploymentProblem.SECRET_UNFIT,
                "secret " + secret + " has " + size + " bytes; only 1 to " + longest
                        + " bytes of UTF-8 can be deployed",
                "store it in AWS Secrets Manager, and declare it external");
    }

    private static Problem place(LogicalId id) {
        return value(
                id,
                "give --parameter " + id
                        + "=VALUE, or write down what exists on AWS in a file and name it with --environment");
    }

    private static Problem value(LogicalId id, String hint) {
        return problem(
                DeploymentProblem.PARAMETER_NOT_GIVEN, "parameter " + id + " of the template has no value", hint);
    }

    private static Problem problem(ProblemId id, String sentence, String hint) {
        return Problem.builder().id(id).sentence(sentence).hint(hint).build();
    }
}
