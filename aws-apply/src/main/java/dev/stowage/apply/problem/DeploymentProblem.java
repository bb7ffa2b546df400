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
    SERVICE_UNAVAILABLE("aws.service-unavailable", ERROR, "AWS had too many requests or a fault of its own"),
    UNREACHABLE("aws.unreachable", ERROR, "AWS could not be reached"),
    ACCESS_DENIED("aws.access-denied", ERROR, "The credentials lack a right that is needed"),
    CREDENTIALS_MISSING("aws.credentials-missing", ERROR, "No credentials for AWS were found"),
    CREDENTIALS_EXPIRED("aws.credentials-expired", ERROR, "The credentials for AWS are not valid any more"),
    CONTEXT_MISSING("aws.context-missing", ERROR, "The Docker context that is asked for is not there"),
    CONTEXT_UNREADABLE("aws.context-unreadable", ERROR, "A file of the Docker client cannot be read"),
    CONTEXT_UNWRITABLE("aws.context-unwritable", ERROR, "A file of the Docker client cannot be written"),
    CONTEXT_EXISTS("aws.context-exists", ERROR, "There is a Docker context of this name already"),
    CONTEXT_NAME("aws.context-name", ERROR, "No Docker context can have this name"),
    CONTEXT_FOREIGN("aws.context-foreign", ERROR, "A Docker context is not of the type that is ours to change"),
    CONTEXT_CURRENT("aws.context-current", ERROR, "The current Docker context cannot be removed"),
    PLUGIN_NOT_LINKED("aws.plugin-not-linked", ERROR, "The plug-in of the Docker client could not be linked"),
    CONFIGURATION_UNREADABLE(
            "aws.configuration-unreadable",
            ERROR,
            "A configuration file of AWS or the address of a proxy cannot be used"),
    PROFILE_MISSING("aws.profile-missing", ERROR, "The configuration of AWS has no profile of this name"),
    SECRET_CONTENT("aws.secret-content", ERROR, "The content cannot be kept as a secret"),
    VOLUME_IN_USE("aws.volume-in-use", ERROR, "A stack still has the volume"),
    VOLUME_NOT_OURS("aws.volume-not-ours", ERROR, "The file system is no volume of a project"),
    IMAGE_UNRESOLVED("aws.image-unresolved", ERROR, "The digest of an image could not be asked for"),
    REGION_MISSING("aws.region-missing", ERROR, "No region of AWS was chosen"),
    ENVIRONMENT_ELSEWHERE(
            "aws.environment-elsewhere", ERROR, "The environment file is of another region than the deployment"),
    STACK_NOT_OURS("aws.stack-not-ours", ERROR, "A stack of this name belongs to something else"),
    NOT_DEPLOYED("aws.not-deployed", ERROR, "The project is not deployed"),
    NO_SUCH_SERVICE("aws.no-such-service", ERROR, "The deployed project has no service of this name"),
    LOGS_ELSEWHERE("aws.logs-elsewhere", ERROR, "The logs of a service do not go to CloudWatch"),
    NOTHING_RUNS("aws.nothing-runs", ERROR, "No task of the service runs"),
    COMMANDS_OFF("aws.commands-off", ERROR, "The tasks of the service take no commands"),
    SESSION_PLUGIN_MISSING("aws.session-plugin-missing", ERROR, "The plug-in of AWS for sessions is not installed"),
    NOT_STEADY("aws.not-steady", ERROR, "A service does not come to run as it should"),
    NOT_SCALABLE("aws.not-scalable", ERROR, "The number of tasks is not for the user to choose"),
    PORT_NOT_PUBLISHED("aws.port-not-published", ERROR, "No load balancer listens for the port"),
    STACK_STUCK("aws.stack-stuck", ERROR, "The stack is in a state out of which a person must help it"),
    STACK_UNREADABLE("aws.stack-unreadable", ERROR, "The deployed template of the stack cannot be read"),
    OTHER_DIALECT("aws.other-dialect", ERROR, "The stack was deployed in another dialect"),
    TASK_FAILED("aws.task-failed", ERROR, "A task that has to end well before the next services did not"),
    DIRECTORY_KEPT("aws.directory-kept", WARNING, "A volume goes on showing the directory that is deployed"),
    VALUE_KEPT("aws.value-kept", WARNING, "A parameter keeps the value that is deployed, and not its new default"),
    COUNT_KEPT("aws.count-kept", WARNING, "A service keeps the number of tasks that it was scaled to"),
    LEFT_BEHIND("aws.left-behind", WARNING, "Something that is not needed any more could not be removed"),
    IMAGE_NOT_GIVEN("aws.image-not-given", ERROR, "A service that is only built has no image to run"),
    IMAGE_NOT_NEEDED("aws.image-not-needed", ERROR, "An image was given for a service that does not ask for one"),
    SECRET_NOT_GIVEN("aws.secret-not-given", ERROR, "A secret has no content to deploy"),
    SECRET_UNFIT("aws.secret-unfit", ERROR, "The content of a secret does not fit into a parameter"),
    PARAMETER_NOT_GIVEN("aws.parameter-not-given", ERROR, "A parameter of the template has no value"),
    PARAMETER_NOT_NEEDED(
            "aws.parameter-not-needed", ERROR, "A value was given for a parameter that does not take one so"),
    CHANGE_SET_FAILED("aws.change-set-failed", ERROR, "CloudFormation cannot make the change"),
    DEPLOYMENT_FAILED("aws.deployment-failed", ERROR, "The stack could not be created or updated"),
    REMOVAL_FAILED("aws.removal-failed", ERROR, "The stack could not be removed"),
    TIMED_OUT("aws.timed-out", ERROR, "The time that was given for it is over"),
    DECLINED("aws.declined", ERROR, "The user did not approve of the change"),
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
