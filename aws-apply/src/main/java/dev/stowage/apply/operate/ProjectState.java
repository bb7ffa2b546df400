package dev.stowage.apply.operate;

import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.value.ProjectName;

/**
 * A project that is deployed.
 *
 * @param running how many tasks of its services run
 * @param pending how many are about to
 * @param wanted how many are to run; none while all of it is stopped
 */
public record ProjectState(
        ProjectName project, StackName stack, StackStatus status, int services, int running, int pending, int wanted) {
    /** Whether its services are all stopped, so that nothing of it runs and nothing is about to. */
    public boolean isStopped() {
        return services > 0 && wanted == 0 && running == 0;
    }
}
