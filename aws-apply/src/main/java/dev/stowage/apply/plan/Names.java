package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.Digest;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;

/**
 * Names made from content alone: the same wish for the same stack has the same name in every run, so that a step that
 * was cut off and is done again finds what the first run left.
 */
final class Names {
    private Names() {}

    /** The content of secrets is left out: a name must not tell whether a guess at it is right. */
    static ChangeSetName changeSet(
            Desired desired, LinkedHashMap<LogicalId, ParameterValue> parameters, ChangeSetKind kind) {
        String values = parameters
                .map(entry -> entry._1 + "=" + entry._2.fold(text -> text, secret -> "secret", () -> "deployed"))
                .mkString("\n");
        return new ChangeSetName(ChangeSetName.PREFIX
                + Digest.of(
                        kind.name(), desired.stack().value(), desired.project().value(), desired.body(), values));
    }
}
