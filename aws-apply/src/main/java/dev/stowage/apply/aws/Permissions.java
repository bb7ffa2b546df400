package dev.stowage.apply.aws;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What policies let somebody do. */
public interface Permissions {
    /**
     * What is decided on each of the actions, such as {@code ecs:CreateService}, where no resource is named (<em>AWS Identity
     * and Access Management API Reference</em>, "SimulatePrincipalPolicy").
     *
     * @param arn of a user, or of a role
     */
    Either<ServiceFailure, Vector<Decision>> simulated(String arn, Vector<String> actions);

    /** The role that CloudFormation takes on in place of whoever calls it; none where that was not asked for. */
    Option<String> role();

    /** What is decided on an action. */
    record Decision(String action, Answer answer) {}

    /** How it is decided. */
    enum Answer {
        ALLOWED,
        /** No policy allows it for every resource and whatever the conditions; one may for some. */
        NOT_ALLOWED,
        /** A policy denies it, whatever the conditions. */
        DENIED
    }
}
