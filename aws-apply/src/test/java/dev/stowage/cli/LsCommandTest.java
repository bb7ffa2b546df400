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
class LsCommandTest {
    @TempDir
    Path directory;

    @AutoClose
    private final FakeEndpoint aws = new FakeEndpoint();

    @BeforeEach
    void answer() {
        aws.on("DescribeStacks", "<Stacks>" + stack("blog") + stack("shop") + "</Stacks>");
    }

    @Test
    void listsTheOtherProjects_whereOneIsNotAnswered() throws IOException {
        aws.on("ListStackResources", "<StackResourceSummaries/>", "!AccessDenied not yours");
        CommandLine ls = run("ls");
        assertThat(ls.out().lines()).hasSize(2).anyMatch(line -> line.matches("(blog|shop) +deployed +(blog|shop)"));
        assertThat(ls.err())
                .containsPattern("what runs of project (blog|shop) is not known: ListStackResources failed: not yours");
        assertThat(ls.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void listsThoseOfAName() throws IOException {
        aws.on("ListStackResources", "<StackResourceSummaries/>");
        assertThat(run("ls", "-q", "--filter", "name=^sh").out()).isEqualTo("shop\n");
        assertThat(run("ls", "-q", "--filter", "name=lo", "--filter", "name=(").out())
                .isEqualTo("blog\n");
        CommandLine other = run("ls", "--filter", "status=running");
        assertThat(other.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(other.err())
                .startsWith("stowage: ls filters by --filter name=NAME only; it has no filter status=running\n");
    }

    @Test
    void listsByATemplate() throws IOException {
        aws.on("ListStackResources", "<StackResourceSummaries/>");
        assertThat(run("ls", "--format", "table {{.Name}}\\t{{.StackStatus}}", "--filter", "name=shop")
                        .out())
                .isEqualTo("NAME      STACK STATUS\nshop      CREATE_COMPLETE\n");
        assertThat(run("ls", "--format", "{{range .}}").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(run("ls", "--format", "Name").err()).contains("--format takes table, json, yaml, not Name");
    }

    @Test
    void listsWhatIsStopped() throws IOException {
        aws.on("ListStackResources", """
                        <StackResourceSummaries><member><LogicalResourceId>Web</LogicalResourceId>
                        <PhysicalResourceId>arn:aws:ecs:eu-west-1:1:service/shop/web-1</PhysicalResourceId>
                        <ResourceType>AWS::ECS::Service</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus>
                        <LastUpdatedTimestamp>2026-01-01T00:00:00Z</LastUpdatedTimestamp>
                        </member></StackResourceSummaries>""").answering("DescribeServices", """
                        {"services": [{"serviceArn": "arn:aws:ecs:eu-west-1:1:service/shop/web-1", "serviceName": "web-1",
                        "clusterArn": "arn:cluster/shop", "taskDefinition": "arn:task-definition/shop-web:3",
                        "desiredCount": 0, "runningCount": 0, "pendingCount": 0}]}""");
        assertThat(run("ls", "--format", "{{.Name}} {{.Status}}", "--filter", "name=shop")
                        .out())
                .isEqualTo("shop stopped\n");
    }

    @Test
    void listsNobody_whereNobodyIsAnswered() throws IOException {
        CommandLine ls = run("ls", "-q");
        assertThat(ls.out()).isEmpty();
        assertThat(ls.err()).contains("what runs of projects blog, shop is not known: ");
        assertThat(ls.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    private CommandLine run(String... words) throws IOException {
        return CommandLine.run(
                directory,
                Vector.of(words)
                        .appendAll(Vector.of(
                                "--aws-profile", FakeEndpoint.PROFILE, "--region", "eu-west-1", "--endpoint-url"))
                        .append(aws.target().endpoint().map(Object::toString).getOrElse(""))
                        .toJavaArray(String[]::new));
    }

    private static String stack(String name) {
        return "<member><StackName>" + name + "</StackName><StackId>arn:" + name
                + "</StackId><StackStatus>CREATE_COMPLETE</StackStatus><Tags><member>"
                + "<Key>com.docker.compose.project</Key><Value>" + name + "</Value></member></Tags></member>";
    }
}
