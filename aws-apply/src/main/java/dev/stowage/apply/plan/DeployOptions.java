package dev.stowage.apply.plan;

import dev.stowage.apply.stack.OnFailure;
import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** The options of a deployment; the defaults are the careful choice. */
@Value.Immutable
@StowageStyle
public interface DeployOptions {
    /** The defaults. */
    DeployOptions USUAL = builder().build();

    /** What happens to a stack that fails; by default it is rolled back or removed. */
    @Value.Default
    default OnFailure onFailure() {
        return OnFailure.ROLL_BACK;
    }

    /** How long the deployment is followed; by default to its end. */
    @Value.Default
    default Watching watching() {
        return Watching.TO_THE_END;
    }

    /** Whether a stack of the other dialect may be changed; by default not. */
    @Value.Default
    default Takeover takeover() {
        return Takeover.REFUSED;
    }

    /** What happens if the content of a secret is not given; by default that is a problem. */
    @Value.Default
    default AbsentSecrets absentSecrets() {
        return AbsentSecrets.REFUSED;
    }

    /** The bucket for a template over 51,200 bytes; none: a temporary one is created. */
    Option<String> bucket();

    /** Further tags of the stack, which CloudFormation also gives to its resources. */
    LinkedHashMap<String, String> tags();

    /** The resources that stay as they are deployed, or stay absent, and with them all that refers to them. */
    LinkedHashSet<LogicalId> untouched();

    /** How long a deployment is followed. */
    enum Watching {
        TO_THE_END,
        /** It is started, and continues by itself. */
        NOT
    }

    /** Whether a stack of the other dialect may be changed into one of this. */
    enum Takeover {
        REFUSED,
        ALLOWED
    }

    /** What happens to a secret whose content is not given. */
    enum AbsentSecrets {
        REFUSED,
        /** It keeps its deployed content. */
        KEPT
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeployOptions.Builder {
        Builder() {}
    }
}
