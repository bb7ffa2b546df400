package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.FakeClock;
import dev.stowage.apply.run.Heard;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What AWS answers and the emulator does not, over real HTTP. */
@Timeout(60)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AwsAnswersTest {
    private static final String ID = "arn:aws:cloudformation:eu-west-1:123456789012:stack/hello-web/1";
    private static final String DEPLOYED = "{&quot;Resources&quot;:{}}";

    private final Heard heard = new Heard();

    @AutoClose
    private final FakeEndpoint aws = new FakeEndpoint();

    @AutoClose
    private final Applier applier = Applier.connect(
                    aws.target(), new FakeClock(Instant.parse("2026-01-01T00:00:00Z")), PollPolicy.USUAL)
            .getOrElseThrow(why -> new AssertionError(why));

    @Test
    void waitsForAChangeSetAndAsksAboutReplacements() throws IOException {
        aws.on("DescribeStacks", stack("UPDATE_COMPLETE"), stack("UPDATE_COMPLETE"), stack("UPDATE_IN_PROGRESS"))
                .on("DescribeStacks", stack("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"), stack("UPDATE_COMPLETE"))
                .on("GetTemplate", "<TemplateBody>" + DEPLOYED + "</TemplateBody>")
                .on("CreateChangeSet", made())
                .on("DescribeChangeSet", changeSet("CREATE_PENDING", ""), changeSet("CREATE_IN_PROGRESS", ""))
                .on("DescribeChangeSet", changeSet("CREATE_COMPLETE", CHANGES))
                .on("ExecuteChangeSet", "")
                .on("DescribeStackEvents", events(event("e1", "hello-web", STACK, "CREATE_COMPLETE", "")))
                .on("DescribeStackEvents", events(UPDATE));

        assertThat(up().map(Deployment::outcome)).isEqualTo(Either.right(Outcome.UPDATED));
        assertThat(aws.asked()
                        .filter(request -> request.operation().endsWith("eChangeSet"))
                        .map(request -> request.parameter("ChangeSetName"))
                        .drop(1))
                .containsOnly(CHANGE_SET);
        assertThat(heard.changes().map(change -> change.resource() + " " + change.replacement()))
                .containsExactly("Group YES", "Web NO", "Task YES", "Balancer PERHAPS");
        assertThat(heard.changes()
                        .filter(ResourceChange::isDestructive)
                        .map(change -> change.resource().value()))
                .containsExactly("Group", "Balancer");
        assertThat(happened())
                .contains("Group UPDATE_IN_PROGRESS Requested update requires the creation of a new physical"
                        + " resource; hence creating one.");
    }

    @Test
    void finishesARollbackThatFailedBeforeItUpdates() throws IOException {
        aws.on("DescribeStacks", stack("UPDATE_ROLLBACK_FAILED"), stack("UPDATE_ROLLBACK_COMPLETE"))
                .on("ContinueUpdateRollback", "")
                .on("DescribeStackEvents", events(event("e1", "hello-web", STACK, "UPDATE_ROLLBACK_FAILED", "")))
                .on(
                        "DescribeStackEvents",
                        events(event("e3", "hello-web", STACK, "UPDATE_ROLLBACK_COMPLETE", "")
                                + event("e2", "hello-web", STACK, "UPDATE_ROLLBACK_IN_PROGRESS", "")
                                + event("e1", "hello-web", STACK, "UPDATE_ROLLBACK_FAILED", "")))
                .on("GetTemplate", "<TemplateBody>" + DEPLOYED + "</TemplateBody>")
                .on("CreateChangeSet", made())
                .on(
                        "DescribeChangeSet",
                        "<Status>FAILED</Status><ExecutionStatus>UNAVAILABLE</ExecutionStatus><StatusReason>The"
                                + " submitted information didn't contain changes. Submit different information to create a"
                                + " change set.</StatusReason>")
                .on("DeleteChangeSet", "");

        assertThat(up().map(Deployment::outcome)).isEqualTo(Either.right(Outcome.UNCHANGED));
        assertThat(aws.operations()).containsSubsequence("ContinueUpdateRollback", "CreateChangeSet");
        assertThat(heard.questions()).containsExactly("rollback");
    }

    @Test
    void looksAnewWhenAnotherRunWasFaster() throws IOException {
        aws.on("DescribeStacks", stack("UPDATE_COMPLETE"), stack("UPDATE_IN_PROGRESS"), updated("UPDATE_COMPLETE"))
                .on("GetTemplate", "<TemplateBody>" + DEPLOYED + "</TemplateBody>")
                .on(
                        "CreateChangeSet",
                        "!ValidationError Stack:" + ID + " is in UPDATE_IN_PROGRESS state and can not be updated.",
                        made())
                .on("DescribeStackEvents", events(UPDATE))
                .on(
                        "DescribeChangeSet",
                        "<Status>FAILED</Status><StatusReason>No updates are to be performed.</StatusReason>")
                .on("DeleteChangeSet", "");
        assertThat(up().map(Deployment::outcome)).isEqualTo(Either.right(Outcome.UPDATED));
    }

    /** The other one had the same change set, executed it before this one did, and is done with it. */
    @Test
    void looksAnewWhenAnotherRunHasTakenTheChangeSet() throws IOException {
        aws.on("DescribeStacks", stack("UPDATE_COMPLETE"), stack("UPDATE_COMPLETE"), updated("UPDATE_COMPLETE"))
                .on("GetTemplate", "<TemplateBody>" + DEPLOYED + "</TemplateBody>")
                .on("CreateChangeSet", made())
                .on("DescribeStackEvents", events(UPDATE))
                .on("DescribeChangeSet", changeSet("CREATE_COMPLETE", CHANGES))
                .on("DescribeChangeSet", changeSet("CREATE_COMPLETE", CHANGES))
                .on(
                        "DescribeChangeSet",
                        "<Status>FAILED</Status><StatusReason>No updates are to be performed.</StatusReason>")
                .on("ExecuteChangeSet", "!ChangeSetNotFound ChangeSet [stowage-1] does not exist")
                .on(
                        "ExecuteChangeSet",
                        "!InvalidChangeSetStatus ChangeSet [stowage-1] cannot be executed in its current status of"
                                + " [CREATE_IN_PROGRESS]")
                .on("DeleteChangeSet", "");
        assertThat(up().map(Deployment::outcome)).isEqualTo(Either.right(Outcome.UPDATED));
    }

    /** Where two runs at once find nothing to change, each takes away the empty change set of both. */
    @Test
    void saysThatNothingChanged_whereAnotherRunHasOnlyTakenTheChangeSetAway() throws IOException {
        aws.on("DescribeStacks", stack("UPDATE_COMPLETE"))
                .on("GetTemplate", "<TemplateBody>" + DEPLOYED + "</TemplateBody>")
                .on("CreateChangeSet", made())
                .on(
                        "DescribeChangeSet",
                        "!ChangeSetNotFound ChangeSet [stowage-1] does not exist",
                        "<Status>FAILED</Status><StatusReason>No updates are to be performed.</StatusReason>")
                .on("DeleteChangeSet", "");
        assertThat(up().map(Deployment::outcome)).isEqualTo(Either.right(Outcome.UNCHANGED));
    }

    @Test
    void saysThatAStackIsRemoved_whereAnotherRunHasRemovedIt() throws IOException {
        String gone = "!ValidationError Stack with id hello-web does not exist";
        aws.on("DescribeStacks", stack("UPDATE_IN_PROGRESS"), stack("UPDATE_COMPLETE"), gone)
                .on("ListStackResources", "<StackResourceSummaries></StackResourceSummaries>")
                .on("DescribeStackEvents", events(UPDATE));
        Example example = Example.helloWeb();
        assertThat(applier.down(Removal.of(example.projectName(), example.stack()), heard)
                        .map(Deployment::outcome))
                .isEqualTo(Either.right(Outcome.REMOVED));
    }

    @Test
    void saysHowToGoOnWhenTheCredentialsExpireMeanwhile() throws IOException {
        aws.on("DescribeStacks", stack("UPDATE_COMPLETE"), stack("UPDATE_IN_PROGRESS"))
                .on("DescribeStacks", "!ExpiredToken The security token included in the request is expired")
                .on("GetTemplate", "<TemplateBody>" + DEPLOYED + "</TemplateBody>")
                .on("CreateChangeSet", made())
                .on("DescribeChangeSet", changeSet("CREATE_COMPLETE", CHANGES))
                .on("ExecuteChangeSet", "")
                .on("DescribeStackEvents", events(event("e1", "hello-web", STACK, "CREATE_COMPLETE", "")));
        Problem problem = up().getLeft().all().head();
        assertThat(problem.id()).isEqualTo(DeploymentProblem.CREDENTIALS_EXPIRED);
        assertThat(problem.hint().getOrElse(""))
                .contains("profile fake needs new keys: aws configure --profile fake")
                .contains("run the same command again to go on watching");
    }

    private Either<Problems, Deployment> up() throws IOException {
        return applier.up(Example.helloWeb().deploy(), heard);
    }

    private static final String CHANGE_SET = "arn:aws:cloudformation:eu-west-1:123456789012:changeSet/c/1";
    private static final String STACK = "AWS::CloudFormation::Stack";
    private static final String UPDATE = event("e4", "hello-web", STACK, "UPDATE_COMPLETE", "")
            + event("e3", "hello-web", STACK, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "")
            + event(
                    "e2b",
                    "Group",
                    "AWS::EC2::SecurityGroup",
                    "UPDATE_IN_PROGRESS",
                    "Requested update requires the creation of a new physical resource; hence creating one.")
            + event("e2", "hello-web", STACK, "UPDATE_IN_PROGRESS", "User Initiated")
            + event("e1", "hello-web", STACK, "CREATE_COMPLETE", "");
    private static final String CHANGES = change("Group", "AWS::EC2::SecurityGroup", "True")
            + change("Web", "AWS::ECS::Service", "False")
            + change("Task", "AWS::ECS::TaskDefinition", "True")
            + change("Balancer", "AWS::ElasticLoadBalancingV2::LoadBalancer", "Conditional");

    private static String stack(String status) {
        return stack(status, "");
    }

    private static String updated(String status) {
        return stack(status, "<LastUpdatedTime>2026-01-02T00:00:00Z</LastUpdatedTime>");
    }

    private static String stack(String status, String more) {
        return "<Stacks><member><StackName>hello-web</StackName><StackId>" + ID + "</StackId><StackStatus>" + status
                + "</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime>" + more
                + "<Tags><member><Key>com.docker.compose.project"
                + "</Key><Value>hello-web</Value></member></Tags></member></Stacks>";
    }

    private static String made() {
        return "<Id>" + CHANGE_SET + "</Id><StackId>" + ID + "</StackId>";
    }

    private static String changeSet(String status, String changes) {
        return "<Status>" + status + "</Status><ExecutionStatus>"
                + (status.equals("CREATE_COMPLETE") ? "AVAILABLE" : "UNAVAILABLE") + "</ExecutionStatus><Changes>"
                + changes + "</Changes>";
    }

    private static String change(String resource, String type, String replacement) {
        return "<member><Type>Resource</Type><ResourceChange><Action>Modify</Action><LogicalResourceId>" + resource
                + "</LogicalResourceId><ResourceType>" + type + "</ResourceType><Replacement>" + replacement
                + "</Replacement></ResourceChange></member>";
    }

    private static String events(String members) {
        return "<StackEvents>" + members + "</StackEvents>";
    }

    private static String event(String id, String resource, String type, String status, String reason) {
        String physical = type.equals(STACK) ? ID : resource;
        return "<member><StackId>" + ID + "</StackId><EventId>" + id + "</EventId><StackName>hello-web</StackName>"
                + "<LogicalResourceId>" + resource + "</LogicalResourceId><PhysicalResourceId>" + physical
                + "</PhysicalResourceId><ResourceType>" + type
                + "</ResourceType><Timestamp>2026-01-01T00:00:00Z</Timestamp>"
                + "<ResourceStatus>" + status + "</ResourceStatus>"
                + (reason.isEmpty() ? "" : "<ResourceStatusReason>" + reason + "</ResourceStatusReason>") + "</member>";
    }

    private Vector<String> happened() {
        return heard.all(Progress.Happened.class)
                .map(Progress.Happened::event)
                .map(event -> event.resource() + " " + event.status() + " "
                        + event.reason().getOrElse(""));
    }
}
