package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.FakeEndpoint;
import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Where credentials are is set for the whole process, so nothing else runs beside it. */
@Timeout(60)
@Isolated
class DownCommandTest {
    private static final String NONE = "!ValidationError Stack with id pr-1 does not exist";
    private static final String STACK = "<Stacks><member><StackName>pr-1</StackName><StackId>arn:pr-1</StackId>"
            + "<StackStatus>CREATE_COMPLETE</StackStatus><Tags><member><Key>com.docker.compose.project</Key>"
            + "<Value>shop</Value></member></Tags></member></Stacks>";

    @TempDir
    Path directory;

    @AutoClose
    private final FakeEndpoint aws = new FakeEndpoint();

    @BeforeEach
    void answer() {
        aws.on("ListStackResources", "<StackResourceSummaries/>")
                .on("GetTemplate", "<TemplateBody>{\"Resources\":{}}</TemplateBody>");
    }

    /** A wrong region would be green for months. */
    @Test
    void warnsWhereThereIsNothingToRemove_whateverIsQuiet() throws IOException {
        aws.on("DescribeStacks", NONE);
        CommandLine down = run("down", "-q", "-p", "pr-1");
        assertThat(down.code()).as(down.err()).isEqualTo(ExitCode.DONE);
        assertThat(down.out()).isEqualTo("pr-1 absent\n");
        assertThat(down.err())
                .startsWith("warning aws.nothing-to-remove\n")
                .contains("there is no stack pr-1 in eu-west-1");
        assertThat(run("down", "-p", "pr-1", "--problem-format", "json").err()).contains("\"aws.nothing-to-remove\"");
        assertThat(run("down", "-p", "pr-1", "--format", "yaml").out())
                .isEqualTo("Stack: pr-1\nOutcome: absent\nOutputs: {}\nAddresses: []\n");
        assertThat(run("down", "-p", "pr-1", "--format", "json").out())
                .startsWith("{\n")
                .endsWith("}\n");
        assertThat(run("down", "-p", "pr-1", "--plan", "--format", "json").code())
                .isEqualTo(ExitCode.MISUSE);
    }

    @Test
    void takesTheProjectFromTheStack_whereThereIsNoFile() throws IOException {
        aws.on("DescribeStacks", STACK);
        CommandLine plan = run("down", "--plan", "--stack-name", "pr-1");
        assertThat(plan.code()).as(plan.err()).isEqualTo(ExitCode.DONE);
        assertThat(plan.out()).isEqualTo("""
                stack pr-1 in eu-west-1
                delete stack pr-1
                watch stack pr-1 until it is removed
                """);
        assertThat(aws.operations()).doesNotContain("DeleteStack");
        assertThat(run("down", "--plan", "--stack-name", "pr-1", "-p", "other").err())
                .contains("stack pr-1 belongs to the project shop");
    }

    /** The volumes cost on, and the files are no longer at hand. */
    @Test
    void findsTheVolumesOfAStackThatIsGone_byItsName() throws IOException {
        aws.on("DescribeStacks", NONE)
                .on("DescribeStackResources", "!ValidationError Stack for fs-1 does not exist")
                .answering("GET /2015-02-01/file-systems", """
                        {"FileSystems": [{"FileSystemId": "fs-1", "FileSystemArn": "arn:fs-1", "Tags": [
                        {"Key": "com.docker.compose.project", "Value": "shop"},
                        {"Key": "com.docker.compose.volume", "Value": "data"},
                        {"Key": "aws:cloudformation:stack-name", "Value": "pr-1"}]}]}
                        """);
        CommandLine plan = run("down", "--plan", "--volumes", "--stack-name", "pr-1");
        assertThat(plan.code()).as(plan.err()).isEqualTo(ExitCode.DONE);
        assertThat(plan.out()).contains("data", "fs-1");
        assertThat(run("down", "--plan", "--volumes", "--stack-name", "pr-2").out())
                .doesNotContain("fs-1");
    }

    /** Only their owner can say whether they may go; who removes no volumes need not care. */
    @Test
    void asksWhoseVolumesAreMeant_whereSeveralProjectsHadTheName() throws IOException {
        haveTwoProjectsLeftVolumes(NONE);
        CommandLine unclear = run("down", "--volumes", "--stack-name", "pr-1", "-y");
        assertThat(unclear.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(unclear.err())
                .contains("error aws.volumes-unclear", "the projects blog and shop have left volumes", "say with -p");
        assertThat(run("down", "--plan", "--volumes", "--stack-name", "pr-1", "-p", "blog")
                        .out())
                .contains("fs-2")
                .doesNotContain("fs-1");
        assertThat(run("volume", "ls").out())
                .containsPattern("ID +NAME +PROJECT +STACK +VOLUME\n")
                .containsPattern("fs-1 +shop +pr-1 +data\n")
                .containsPattern("fs-2 +blog +pr-1 +data\n");
        assertThat(run("down", "--stack-name", "pr-1").err()).contains("warning aws.nothing-to-remove");
        assertThat(aws.operations()).doesNotContain("DELETE /2015-02-01/file-systems/fs-1");
    }

    /** While a stack is there, what another project has left under its name is not its own. */
    @Test
    void leavesTheVolumesOfAnotherProjectUnderTheSameName() throws IOException {
        haveTwoProjectsLeftVolumes(STACK);
        assertThat(run("down", "--plan", "--volumes", "--stack-name", "pr-1").out())
                .contains("fs-1")
                .doesNotContain("fs-2");
    }

    private void haveTwoProjectsLeftVolumes(String stack) {
        aws.on("DescribeStacks", stack)
                .on("DescribeStackResources", "!ValidationError Stack for it does not exist")
                .answering(
                        "GET /2015-02-01/file-systems",
                        "{\"FileSystems\": [" + left("fs-1", "shop") + ", " + left("fs-2", "blog") + "]}");
    }

    private static String left(String id, String project) {
        return "{\"FileSystemId\": \"" + id + "\", \"FileSystemArn\": \"arn:" + id + "\", \"Tags\": ["
                + tag("com.docker.compose.project", project) + ", " + tag("com.docker.compose.volume", "data") + ", "
                + tag("aws:cloudformation:stack-name", "pr-1") + "]}";
    }

    private static String tag(String key, String value) {
        return "{\"Key\": \"" + key + "\", \"Value\": \"" + value + "\"}";
    }

    @Test
    void leavesAStackThatNoProjectHas_alsoByItsName() throws IOException {
        aws.on("DescribeStacks", STACK.replace("com.docker.compose.project", "Owner"));
        CommandLine down = run("down", "--stack-name", "pr-1", "-y");
        assertThat(down.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(down.err()).contains("error aws.stack-not-ours\n");
        assertThat(aws.operations()).doesNotContain("DeleteStack");
    }

    @Test
    void showsWhichVolumesStay() throws IOException {
        try (FakeEndpoint other = new FakeEndpoint()) {
            other.on("DescribeStacks", STACK)
                    .on(
                            "ListStackResources",
                            "<StackResourceSummaries><member><LogicalResourceId>Data</LogicalResourceId>"
                                    + "<PhysicalResourceId>fs-1</PhysicalResourceId>"
                                    + "<ResourceType>AWS::EFS::FileSystem</ResourceType>"
                                    + "<LastUpdatedTimestamp>2026-01-31T12:00:00Z</LastUpdatedTimestamp>"
                                    + "<ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>"
                                    + "</StackResourceSummaries>")
                    .on(
                            "GetTemplate",
                            "<TemplateBody>{\"Resources\":{\"Data\":{\"Type\":\"AWS::EFS::FileSystem\","
                                    + "\"DeletionPolicy\":\"Retain\"}}}</TemplateBody>");
            assertThat(run(other, "down", "--plan", "--stack-name", "pr-1").out())
                    .endsWith("volume fs-1 stays\n");
        }
    }

    private CommandLine run(String... words) throws IOException {
        return run(aws, words);
    }

    private CommandLine run(FakeEndpoint endpoint, String... words) throws IOException {
        return CommandLine.run(
                directory,
                Vector.of(words)
                        .appendAll(Vector.of(
                                "--aws-profile", FakeEndpoint.PROFILE, "--region", "eu-west-1", "--endpoint-url"))
                        .append(endpoint.target()
                                .endpoint()
                                .map(Object::toString)
                                .getOrElse(""))
                        .toJavaArray(String[]::new));
    }
}
