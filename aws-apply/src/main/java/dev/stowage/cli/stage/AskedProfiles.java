package dev.stowage.cli.stage;

import dev.stowage.apply.aws.Profiles;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.compose.Project;
import dev.stowage.compose.Workload;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The Compose profiles that the command line enables. With {@code aws} an option of the same name chooses the account, so one
 * that no service has may be meant so.
 */
record AskedProfiles(Invocation call, ProcessContext process) {
    private static final String EVERY_PROFILE = "*";

    /** The same where no file is read: an error for each that may be meant for the account which changes. */
    Option<Problems> withoutFiles() {
        return Option.some(call.all(Flag.PROFILE).distinct().filter(this::isOfAccount))
                .filter(Vector::nonEmpty)
                .map(meant -> new Problems(meant.map(name -> problem(
                        Severity.ERROR,
                        "no file is read here, so " + Flag.PROFILE.typed() + " " + name + " enables nothing",
                        forAccount(name)))));
    }

    /** A warning for each; an error where what is meant decides which account changes. */
    Vector<Problem> unusedIn(Project project) {
        Vector<String> used = workloads(project).flatMap(Workload::profiles);
        return call.all(Flag.PROFILE)
                .distinct()
                .reject(name -> name.equals(EVERY_PROFILE) || used.contains(name))
                .map(name -> unused(name, used));
    }

    private static Vector<Workload> workloads(Project project) {
        return Vector.<Workload>empty()
                .appendAll(project.services().values())
                .appendAll(project.disabledServices().values())
                .appendAll(project.jobs().values())
                .appendAll(project.disabledJobs().values());
    }

    private Problem unused(String name, Vector<String> used) {
        return problem(
                isOfAccount(name) ? Severity.ERROR : Severity.WARNING,
                "no service is in the profile " + name,
                NearestName.hint(name, used).filter(near -> !isKnownToAws(name)).getOrElse(() -> forAccount(name)));
    }

    private static String forAccount(String name) {
        return "the profile of the AWS configuration is " + Flag.AWS_PROFILE.typed() + " " + name;
    }

    private static Problem problem(Severity severity, String sentence, String hint) {
        return Problem.builder()
                .id(DeploymentProblem.PROFILE_UNUSED)
                .severity(severity)
                .sentence(sentence)
                .hint(hint)
                .build();
    }

    /** Who says that one, too, knows the difference. */
    private boolean isOfAccount(String name) {
        return call.changesAws() && !call.has(Flag.AWS_PROFILE) && isKnownToAws(name);
    }

    private boolean isKnownToAws(String name) {
        return Profiles.of(process.environment(), process.home())
                .exists(known -> known.named(name).isRight());
    }
}
