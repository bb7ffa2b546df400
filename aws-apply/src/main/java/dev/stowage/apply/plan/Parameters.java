package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackState;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The value of each parameter: given now, else as deployed, else the template's default, else a problem. */
final class Parameters {
    private Parameters() {}

    static Checked<LinkedHashMap<LogicalId, ParameterValue>> of(Desired desired, Option<StackState> deployed) {
        return Checked.traverse(
                        desired.template().parameters().toVector(),
                        declared -> value(
                                        declared._1, declared._2.defaultValue().isDefined(), desired, deployed)
                                .map(value -> value.map(known -> Tuple.of(declared._1, known))))
                .map(Parameters::known)
                .with(unwanted(desired));
    }

    private static LinkedHashMap<LogicalId, ParameterValue> known(
            Vector<Option<Tuple2<LogicalId, ParameterValue>>> entries) {
        return LinkedHashMap.ofEntries(entries.flatMap(entry -> entry));
    }

    private static Checked<Option<ParameterValue>> value(
            LogicalId id, boolean hasDefault, Desired desired, Option<StackState> deployed) {
        Option<ParameterValue> given = desired.purpose(id).flatMap(parameter -> parameter.fold(given(desired)));
        if (given.isDefined() || hasDefault) {
            return Checked.of(given);
        }
        boolean kept = deployed.exists(stack -> stack.parameters().contains(id));
        return kept
                ? Checked.of(Option.some(ParameterValue.DEPLOYED))
                : Checked.of(Option.none(), missing(id, desired));
    }

    private static Parameter.Cases<Option<ParameterValue>> given(Desired desired) {
        return new Parameter.Cases<>(
                vpc -> Option.none(),
                subnet -> Option.none(),
                image -> desired.images().get(image.service()).map(ParameterValue.Plain::new),
                secret -> desired.secrets().get(secret.secret()).map(ParameterValue.Secret::new));
    }

    private static Problem missing(LogicalId id, Desired desired) {
        return desired.purpose(id)
                .map(parameter -> parameter.fold(new Parameter.Cases<>(
                        vpc -> missingValue(id),
                        subnet -> missingValue(id),
                        image -> missingImage(image.service()),
                        Parameters::missingSecret)))
                .getOrElse(() -> missingValue(id));
    }

    private static Problem missingImage(ServiceName service) {
        return Problem.builder()
                .id(ProblemId.IMAGE_NOT_GIVEN)
                .sentence("service " + service + " is only built here, so its first deployment needs an image to run")
                .hint("push the image and say --image " + service + "=REGISTRY/NAME:TAG")
                .build();
    }

    private static Problem missingSecret(Parameter.SecretContent parameter) {
        return Problem.builder()
                .id(ProblemId.SECRET_NOT_GIVEN)
                .sentence("secret " + parameter.secret() + " has no content to deploy")
                .hint("write the file that the secret names, or declare the secret external")
                .build();
    }

    private static Problem missingValue(LogicalId id) {
        return Problem.builder()
                .id(ProblemId.PARAMETER_NOT_GIVEN)
                .sentence("parameter " + id + " of the template has no value")
                .hint("say what exists on AWS in a file and name it with --environment")
                .build();
    }

    /** An image for a service that does not ask for one would be dropped in silence. */
    private static Vector<Problem> unwanted(Desired desired) {
        Vector<ServiceName> asking = desired.parameters()
                .flatMap(parameter -> parameter.fold(new Parameter.Cases<Option<ServiceName>>(
                        vpc -> Option.none(),
                        subnet -> Option.none(),
                        image -> Option.some(image.service()),
                        secret -> Option.none())));
        return desired.images().keySet().toVector().reject(asking::contains).map(Parameters::unwanted);
    }

    private static Problem unwanted(ServiceName service) {
        return Problem.builder()
                .id(ProblemId.IMAGE_NOT_NEEDED)
                .sentence("service " + service + " does not ask for an image")
                .hint("only services with build and without image take one from --image")
                .build();
    }
}
