package dev.stowage.apply.problem;

import static dev.stowage.problem.Severity.ERROR;
import static dev.stowage.problem.Severity.WARNING;

import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Severity;

/**
 * What can go wrong while something is deployed, operated or removed. It comes from AWS or from this machine, not from a Compose
 * file, so there are no samples.
 */
public enum DeploymentProblem implements ProblemId {
    REQUEST_REFUSED("aws.request-refused", ERROR, "AWS refused a request"),
    SERVICE_UNAVAILABLE("aws.service-unavailable", ERROR, "AWS was throttling requests or had an internal error"),
    UNREACHABLE("aws.unreachable", ERROR, "AWS could not be reached"),
    ACCESS_DENIED("aws.access-denied", ERROR, "The credentials lack a required permission"),
    CREDENTIALS_MISSING("aws.credentials-missing", ERROR, "No credentials for AWS were found"),
    CREDENTIALS_EXPIRED("aws.credentials-expired", ERROR, "The credentials for AWS have expired"),
    CONTEXT_MISSING("aws.context-missing", ERROR, "The Docker context does not exist"),
    CONTEXT_UNREADABLE("aws.context-unreadable", ERROR, "A file of the Docker client cannot be read"),
    CONTEXT_UNWRITABLE("aws.context-unwritable", ERROR, "A file of the Docker client cannot be written"),
    CONTEXT_EXISTS("aws.context-exists", ERROR, "A Docker context of this name already exists"),
    CONTEXT_NAME("aws.context-name", ERROR, "No Docker context can have this name"),
    CONTEXT_FOREIGN("aws.context-foreign", ERROR, "A Docker context is not of type ecs, so it is left alone"),
    CONTEXT_CURRENT("aws.context-current", ERROR, "The current Docker context cannot be removed"),
    PLUGIN_NOT_LINKED("aws.plugin-not-linked", ERROR, "The plug-in of the Docker client could not be linked"),
    CONFIGURATION_UNREADABLE(
            "aws.configuration-unreadable",
            ERROR,
            "A configuration file of AWS or the address of a proxy cannot be used"),
    PROFILE_MISSING("aws.profile-missing", ERROR, "The configuration of AWS has no profile of this name"),
    PROFILE_UNUSED("aws.profile-unused", WARNING, "No service is in the given Compose profile"),
    VARIABLE_OVERRULED("aws.variable-overruled", WARNING, "A Docker context takes precedence over a variable of AWS"),
    SECRET_CONTENT("aws.secret-content", ERROR, "The content cannot be stored as a secret"),
    SECRET_IN_USE("aws.secret-in-use", ERROR, "The secret still belongs to a stack"),
    VOLUME_IN_USE("aws.volume-in-use", ERROR, "The volume still belongs to a stack"),
    VOLUME_NOT_OURS("aws.volume-not-ours", ERROR, "The file system is not a volume of a project"),
    VOLUMES_UNCLEAR("aws.volumes-unclear", ERROR, "Several projects have left volumes under the same stack name"),
    IMAGE_UNRESOLVED("aws.image-unresolved", ERROR, "The digest of an image could not be determined"),
    REGION_MISSING("aws.region-missing", ERROR, "No region of AWS was chosen"),
    ENVIRONMENT_ELSEWHERE(
            "aws.environment-elsewhere", ERROR, "The environment file is for another region than the deployment"),
    STACK_NOT_OURS("aws.stack-not-ours", ERROR, "A stack of this name does not belong to the project"),
    NOT_DEPLOYED("aws.not-deployed", ERROR, "The project is not deployed"),
    NOTHING_TO_REMOVE("aws.nothing-to-remove", WARNING, "There was no stack to remove"),
    NO_SUCH_SERVICE("aws.no-such-service", ERROR, "The deployed project has no service of this name"),
    LOGS_ELSEWHERE("aws.logs-elsewhere", ERROR, "The logs of a service do not go to CloudWatch"),
    NOTHING_RUNS("aws.nothing-runs", ERROR, "No task of the service runs"),
    COMMANDS_OFF("aws.commands-off", ERROR, "The tasks of the service accept no commands"),
    SESSION_PLUGIN_MISSING("aws.session-plugin-missing", ERROR, "AWS's Session Manager plug-in is not installed"),
    NOT_STEADY("aws.not-steady", ERROR, "A service does not reach a steady state"),
    NOT_SCALABLE("aws.not-scalable", ERROR, "The number of tasks cannot be chosen"),
    PORT_NOT_PUBLISHED("aws.port-not-published", ERROR, "No load balancer listens for the port"),
    STACK_STUCK("aws.stack-stuck", ERROR, "The stack is in a state that must be repaired by hand"),
    STACK_UNREADABLE("aws.stack-unreadable", ERROR, "The deployed template of the stack cannot be read"),
    OTHER_DIALECT("aws.other-dialect", ERROR, "The stack was deployed in another dialect"),
    TASK_FAILED("aws.task-failed", ERROR, "A task that must succeed before other services start has failed"),
    DIRECTORY_KEPT("aws.directory-kept", WARNING, "A volume keeps the directory that is deployed"),
    VALUE_KEPT("aws.value-kept", WARNING, "A parameter keeps its deployed value instead of its new default"),
    COUNT_KEPT("aws.count-kept", WARNING, "A service keeps the number of tasks that it was scaled to"),
    LEFT_BEHIND("aws.left-behind", WARNING, "Something that is not needed any more could not be removed"),
    IMAGE_NOT_GIVEN("aws.image-not-given", ERROR, "A service with only a build section has no image to run"),
    IMAGE_NOT_NEEDED("aws.image-not-needed", ERROR, "An image was given for a service that does not ask for one"),
    SECRET_NOT_GIVEN("aws.secret-not-given", ERROR, "A secret has no content to deploy"),
    SECRET_UNFIT("aws.secret-unfit", ERROR, "The content of a secret does not fit into a parameter"),
    PARAMETER_NOT_GIVEN("aws.parameter-not-given", ERROR, "A parameter of the template has no value"),
    PARAMETER_NOT_NEEDED(
            "aws.parameter-not-needed", ERROR, "A value was given for a parameter that is set in another way"),
    CHANGE_SET_FAILED("aws.change-set-failed", ERROR, "CloudFormation cannot make the change"),
    DEPLOYMENT_FAILED("aws.deployment-failed", ERROR, "The stack could not be created or updated"),
    REMOVAL_FAILED("aws.removal-failed", ERROR, "The stack could not be removed"),
    TIMED_OUT("aws.timed-out", ERROR, "The time limit has passed"),
    DECLINED("aws.declined", ERROR, "The user did not approve the change"),
    INTERRUPTED("aws.interrupted", ERROR, "The command was interrupted");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts is immutable, it only lacks the annotation.
    private final Kind kind;

    DeploymentProblem(String word, Severity severity, String title) {
        this.kind = new Kind(word, severity, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
