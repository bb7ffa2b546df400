package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackState;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Checked;
import dev.stowage.value.LogicalId;
import dev.stowage.value.SecretText;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/** The value of each parameter: given now, else as deployed where somebody chose that, else the template's default, else a problem. */
final class Parameters {
    /** In bytes (CloudFormation User Guide, "Quotas"). */
    private static final int LONGEST_VALUE = 4096;

    private Parameters() {}

    /**
     * The values as they are sent.
     *
     * @param set values that are known, given by the user or not
     * @param held those that keep the value that is deployed, whatever is given now
     */
    static Checked<LinkedHashMap<LogicalId, ParameterValue>> of(
            Desired desired,
            LinkedHashMap<LogicalId, String> set,
            Option<StackState> deployed,
            LinkedHashSet<LogicalId> held) {
        LinkedHashSet<LogicalId> kept = held.filter(id -> has(deployed, id));
        Vector<LogicalId> needed = desired.template()
                .parameters()
                .filter((id, parameter) -> parameter.effectiveDefault().isEmpty()
                        || kept.contains(id)
                        || set.containsKey(id)
                        || desired.isGiven(id))
                .keySet()
                .toVector();
        Checked<Vector<Option<ParameterValue>>> values = Checked.traverse(
                needed,
                id -> kept.contains(id)
                        ? Checked.of(Option.some(ParameterValue.DEPLOYED))
                        : set.get(id)
                                .map(text -> Checked.of(Option.some(typed(id, text, desired))))
                                .getOrElse(() -> value(id, desired, deployed)));
        return new Checked<>(known(needed, values.value()), values.problems().distinct())
                .with(GivenImages.unwanted(desired.images(), desired.parameters()));
    }

    private static LinkedHashMap<LogicalId, ParameterValue> known(
            Vector<LogicalId> ids, Vector<Option<ParameterValue>> values) {
        return LinkedHashMap.ofEntries(ids.zip(values).flatMap(Parameters::entry));
    }

    private static Option<Tuple2<LogicalId, ParameterValue>> entry(Tuple2<LogicalId, Option<ParameterValue>> pair) {
        return pair._2.map(value -> Tuple.of(pair._1, value));
    }

    private static Checked<Option<ParameterValue>> value(LogicalId id, Desired desired, Option<StackState> deployed) {
        return desired.purpose(id)
                .flatMap(parameter -> parameter.fold(given(desired, deployed)))
                .getOrElse(() -> kept(id, desired, deployed));
    }

    /** One that CloudFormation shall mask is not shown by us either. */
    private static ParameterValue typed(LogicalId id, String text, Desired desired) {
        return desired.template().parameters().get(id).exists(parameter -> parameter.noEcho())
                ? new ParameterValue.Secret(SecretText.of(text.getBytes(StandardCharsets.UTF_8)))
                : new ParameterValue.Plain(text);
    }

    /** None where nothing was said about the parameter. */
    private static Parameter.Cases<Option<Checked<Option<ParameterValue>>>> given(
            Desired desired, Option<StackState> deployed) {
        return new Parameter.Cases<>(
                vpc -> Option.none(),
                subnet -> Option.none(),
                image -> desired.images()
                        .get(image.service())
                        .map(text -> Checked.of(Option.some(new ParameterValue.Plain(text)))),
                secret -> desired.secrets()
                        .get(secret.secret())
                        .map(content -> content.fold(
                                known -> secret(secret, known.content()),
                                unknown -> absent(secret, unknown.reason(), desired.options(), deployed))),
                machine -> Option.none(),
                group -> Option.none());
    }

    private static Checked<Option<ParameterValue>> secret(Parameter.SecretContent parameter, SecretText content) {
        boolean fits = content.size() > 0 && content.size() <= LONGEST_VALUE && content.isUtf8();
        return fits
                ? Checked.of(Option.some(new ParameterValue.Secret(content)))
                : Checked.of(Option.none(), Missing.unfit(parameter.secret(), content.size(), LONGEST_VALUE));
    }

    private static Checked<Option<ParameterValue>> absent(
            Parameter.SecretContent parameter, String reason, DeployOptions options, Option<StackState> deployed) {
        if (!has(deployed, parameter.id())) {
            return Checked.of(Option.none(), Missing.secret(parameter.secret(), reason));
        }
        return options.absentSecrets() == DeployOptions.AbsentSecrets.KEPT
                ? Checked.of(Option.some(ParameterValue.DEPLOYED))
                : Checked.of(Option.none(), Missing.deployedSecret(parameter.secret(), reason));
    }

    private static boolean has(Option<StackState> deployed, LogicalId id) {
        return deployed.exists(stack -> stack.parameters().contains(id));
    }

    private static Checked<Option<ParameterValue>> kept(LogicalId id, Desired desired, Option<StackState> deployed) {
        return has(deployed, id)
                ? Checked.of(Option.some(ParameterValue.DEPLOYED))
                : Checked.of(Option.none(), Missing.value(id, desired.purpose(id), desired.images()));
    }
}
