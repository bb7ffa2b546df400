package dev.stowage.apply.plan;

import dev.stowage.apply.stack.OnFailure;
import dev.stowage.value.LogicalId;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How a deployment is done, where nothing is said the careful way. */
@Value.Immutable
@StowageStyle
public interface DeployOptions {
    /** What nobody said otherwise. */
    DeployOptions USUAL = builder().build();

    @Value.Default
    default OnFailure onFailure() {
        return OnFailure.ROLL_BACK;
    }

    @Value.Default
    default Watching watching() {
        return Watching.TO_THE_END;
    }

    @Value.Default
    default Takeover takeover() {
        return Takeover.REFUSED;
    }

    @Value.Default
    default AbsentSecrets absentSecrets() {
        return AbsentSecrets.REFUSED;
    }

    /** The bucket for a template that is too large for a request; without it one is made for the run. */
    Option<String> bucket();

    /** Further tags of the stack, which CloudFormation gives to what it holds. */
    LinkedHashMap<String, String> tags();

    /** The resources that stay as they are deployed, or away, and with them all that refers to them. */
    LinkedHashSet<LogicalId> untouched();

    /** How long a deployment is followed. */
    enum Watching {
        TO_THE_END,
        /** It is begun, and goes on by itself. */
        NOT
    }

    /** Whether a stack of the other dialect may be changed into one of this. */
    enum Takeover {
        REFUSED,
        ALLOWED
    }

    /** What becomes of a secret whose content is not here. */
    enum AbsentSecrets {
        REFUSED,
        /** It keeps the content that is deployed. */
        KEPT
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDeployOptions.Builder {
        Builder() {}
    }
}
