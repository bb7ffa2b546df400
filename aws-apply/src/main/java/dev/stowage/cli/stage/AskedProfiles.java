package dev.stowage.cli.stage;

import dev.stowage.apply.aws.Profiles;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.compose.Project;
import dev.stowage.compose.Workload;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import io.vavr.collection.Vector;

/**
 * The Compose profiles that the command line enables. With {@code aws} an option of the same name chooses the account, so one
 * that no service has may be meant so.
 */
record AskedProfiles(Invocation call, ProcessContext process) {
    private static final String EVERY_PROFILE = "*";

    /** A warning for each; an error where what is meant decides which account changes. */
    Vector<Problem> unusedIn(Project project) {
        Vector<String> used = workloads(project).flatMap(Workload::profiles);
        return call.all(Flag.PROFILE)
                .distinct()
                .reject(name -> name.equals(EVERY_PROFILE) || used.contains(name))
                .map(this::unused);
    }

    private static Vector<Workload> workloads(Project project) {
        return Vector.<Workload>empty()
                .appendAll(project.services().values())
                .appendAll(project.disabledServices().values())
                .appendAll(project.jobs().values())
                .appendAll(project.disabledJobs().values());
    }

    private Problem unused(String name) {
        return Problem.builder()
                .id(DeploymentProblem.PROFILE_UNUSED)
                .severity(isOfAccount(name) ? Severity.ERROR : Severity.WARNING)
                .sentence("no service is in the profile " + name)
                .hint("the profile of the AWS configuration is " + Flag.AWS_PROFILE.typed() + " " + name)
                .build();
    }

    /** Who says that one, too, knows the difference. */
    private boolean isOfAccount(String name) {
        boolean changes = call.verb().own().contains(Flag.AWS_PROFILE) && !call.onlyReads();
        return changes
                && !call.has(Flag.AWS_PROFILE)
                && Profiles.of(process.environment(), process.home())
                        .exists(known -> known.named(name).isRight());
    }
}
