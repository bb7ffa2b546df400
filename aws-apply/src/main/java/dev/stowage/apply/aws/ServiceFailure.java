package dev.stowage.apply.aws;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import io.vavr.control.Option;

/**
 * Why a request was not answered.
 *
 * @param operation what was asked, as AWS calls it: {@code ExecuteChangeSet}
 * @param code AWS's error code, or the kind of the trouble on the way there
 * @param fix what the user can do about it, where that is known
 */
public record ServiceFailure(Kind kind, String operation, String code, String message, Option<String> fix) {
    /** What the failure means to us. */
    public enum Kind {
        NOT_FOUND(DeploymentProblem.REQUEST_REFUSED),
        ALREADY_EXISTS(DeploymentProblem.REQUEST_REFUSED),
        REFUSED(DeploymentProblem.REQUEST_REFUSED),
        /** Somebody else is at work on the same thing, or was faster. */
        OVERTAKEN(DeploymentProblem.REQUEST_REFUSED),
        /** Too many requests, or an internal error of the service; the same request may do later. */
        TRY_LATER(DeploymentProblem.SERVICE_UNAVAILABLE),
        /** No answer: the address is wrong, or the network is down. */
        UNREACHABLE(DeploymentProblem.UNREACHABLE),
        /** The user did not want to wait for the answer. */
        INTERRUPTED(DeploymentProblem.INTERRUPTED),
        /** There is no such region. */
        REGION_UNKNOWN(DeploymentProblem.UNREACHABLE),
        ACCESS_DENIED(DeploymentProblem.ACCESS_DENIED),
        /** The configuration has no profile of the name that was chosen. */
        PROFILE_MISSING(DeploymentProblem.PROFILE_MISSING),
        CREDENTIALS_MISSING(DeploymentProblem.CREDENTIALS_MISSING),
        CREDENTIALS_EXPIRED(DeploymentProblem.CREDENTIALS_EXPIRED),
        CONFIGURATION_DAMAGED(DeploymentProblem.CONFIGURATION_UNREADABLE),
        REGION_MISSING(DeploymentProblem.REGION_MISSING);

        private final DeploymentProblem id;

        Kind(DeploymentProblem id) {
            this.id = id;
        }
    }

    /** Whether AWS has understood the request, and does not do what it asks for as things are. */
    public boolean isRefusal() {
        return switch (kind) {
            case NOT_FOUND, ALREADY_EXISTS, REFUSED, OVERTAKEN -> true;
            default -> false;
        };
    }

    /** The same where it is known that the thing was there: somebody else has taken it away. */
    public ServiceFailure vanished() {
        return kind == Kind.NOT_FOUND ? overtaken() : this;
    }

    /** The same where it is known that the thing was taken away: somebody else has made it again. */
    public ServiceFailure contended() {
        return kind == Kind.ALREADY_EXISTS ? overtaken() : this;
    }

    private ServiceFailure overtaken() {
        return new ServiceFailure(Kind.OVERTAKEN, operation, code, message, fix);
    }

    /** Whether the same request may succeed later. */
    public boolean isRetriable() {
        return kind == Kind.TRY_LATER || kind == Kind.UNREACHABLE;
    }

    /**
     * Whether it tells of anything but that the very request was accepted before: where a token goes with it, the operation
     * that already has the token is ours, and only its answer was lost.
     */
    public boolean isNew() {
        return kind != Kind.ALREADY_EXISTS;
    }

    /** The failure as it is told to the user. */
    public Problem problem() {
        return Problem.builder()
                .id(kind.id)
                .sentence(operation + " failed: " + message + (code.isEmpty() ? "" : " (" + code + ")"))
                .hint(fix)
                .build();
    }
}
