package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.apply.aws.Account;
import dev.stowage.apply.operate.Overview.Scope;
import dev.stowage.apply.operate.StackRef;
import dev.stowage.apply.plan.Preview;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.apply.stack.StackName;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.contents.Content;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import dev.stowage.value.ProjectName;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploying as a Java program does it, over ports of its own. */
class ApplierTest {
    @TempDir
    private Path folder;

    @Test
    void makesADeploymentOfAProjectWithItsStackAndItsSecrets() throws IOException {
        Deploy deploy = deploy(AwsEnvironment.offline());
        assertThat(deploy.stack()).isEqualTo(new StackName("shop"));
        assertThat(deploy.secrets().values())
                .hasOnlyElementsOfType(Content.Known.class)
                .hasSize(1);
        assertThat(deploy.services()).isEmpty();
    }

    /** Nothing is asked of AWS: the recorded one would complain. */
    @Test
    void refusesAnEnvironmentOfAnotherRegion() throws IOException {
        Deploy deploy = deploy(known("us-east-1"));
        try (Applier applier = over(RecordedAws.of())) {
            assertThat(problem(applier.up(deploy, Listener.declining(ApplierTest::ignore)))
                            .sentence())
                    .isEqualTo("the environment is for region us-east-1, but the deployment is for region eu-west-1");
            assertThat(problem(applier.preview(deploy, ApplierTest::ignore)).id())
                    .isEqualTo(DeploymentProblem.ENVIRONMENT_ELSEWHERE);
        }
    }

    @Test
    void plansOverPortsOfTheCaller() throws IOException {
        RecordedAws empty = RecordedAws.of()
                .answering("Stacks.describe", Either.right(Option.none()))
                .answering("Buckets.named", Either.right(Vector.empty()))
                .answering("Account.identity", Either.right(new Account.Identity("123456789012", "arn")));
        try (Applier applier = over(empty)) {
            Preview preview = Right.of(applier.preview(deploy(known("eu-west-1")), ApplierTest::ignore));
            assertThat(preview.lines().head()).isEqualTo("stack shop in eu-west-1 of account 123456789012");
        }
    }

    @Test
    void operatesOverPortsOfTheCaller() {
        RecordedAws empty = RecordedAws.of().answering("Stacks.describe", Either.right(Option.none()));
        try (Operator operator = Operator.over(empty.aws(), new SystemClock(), PollPolicy.USUAL)) {
            StackRef shop = StackRef.of(new ProjectName("shop"));
            assertThat(problem(operator.containers(shop, Vector.empty(), Scope.RUNNING))
                            .id())
                    .isEqualTo(DeploymentProblem.NOT_DEPLOYED);
        }
    }

    private static void ignore(Progress news) {}

    private static Applier over(RecordedAws aws) {
        return Applier.over(aws.aws(), new SystemClock(), PollPolicy.USUAL);
    }

    private static AwsEnvironment known(String region) {
        return AwsEnvironment.known(AwsInventory.builder().region(region).build());
    }

    private static Problem problem(Either<Problems, ?> refused) {
        return refused.getLeft().all().head();
    }

    private Deploy deploy(AwsEnvironment environment) throws IOException {
        Files.writeString(folder.resolve("key.txt"), "hunter2");
        Files.writeString(folder.resolve("compose.yaml"), """
                name: shop
                services: {web: {image: nginx, secrets: [key]}}
                secrets: {key: {file: key.txt}}
                x-aws-vpc: {create: {cidr: 10.0.0.0/16}}
                """);
        ValidProject project = Right.of(Stowage.load(ComposeSource.directory(folder))
                .flatMap(loaded -> Stowage.validate(loaded, Dialect.MODERN)));
        return Deploy.of(project, Right.of(Stowage.convert(project, environment)));
    }
}
