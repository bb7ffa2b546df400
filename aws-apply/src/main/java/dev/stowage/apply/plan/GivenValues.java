package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The values that are given for parameters of the template. */
public final class GivenValues {
    private GivenValues() {}

    /** A value for a parameter that is not there would be dropped in silence, one of an image or a secret has its own way. */
    public static Vector<Problem> unwanted(
            LinkedHashMap<LogicalId, String> values, Template template, Vector<Parameter> purposes) {
        return values.keySet()
                .toVector()
                .flatMap(id -> template.parameters().containsKey(id)
                        ? purposes.find(purpose -> purpose.id().equals(id)).flatMap(GivenValues::otherWay)
                        : Option.some(unknown(id, template)));
    }

    /** How the user gives a parameter another value than it has. */
    static String way(LogicalId id, Option<Parameter> purpose) {
        return purpose.flatMap(GivenValues::otherWay)
                .flatMap(Problem::hint)
                .getOrElse("give --parameter " + id + "=VALUE");
    }

    private static Problem unknown(LogicalId id, Template template) {
        Vector<String> known = template.parameters().keySet().toVector().map(LogicalId::value);
        return problem(
                "the template has no parameter " + id,
                NearestName.hint(id.value(), known)
                        .getOrElse(known.isEmpty() ? "it has none at all" : "it has " + known.mkString(", ")));
    }

    private static Option<Problem> otherWay(Parameter purpose) {
        return purpose.fold(new Parameter.Cases<>(
                vpc -> Option.none(),
                subnet -> Option.none(),
                image -> Option.some(problem(
                        "parameter " + image.id() + " is the image of service " + image.service(),
                        "give --image " + image.service() + "=REGISTRY/NAME:TAG")),
                secret -> Option.some(problem(
                        "parameter " + secret.id() + " is the content of secret " + secret.secret(),
                        "give the secret its content in the project")),
                machine -> Option.none(),
                group -> Option.none()));
    }

    private static Problem problem(String sentence, String hint) {
        return Problem.builder()
                .id(DeploymentProblem.PARAMETER_NOT_NEEDED)
                .sentence(sentence)
                .hint(hint)
                .build();
    }
}
