package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.apply.Deployment.Outcome;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Heard;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.ecs.Tag;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AftermathTest {
    private static final StackName STACK = new StackName("shop-test");
    private static final Deployment DONE =
            new Deployment(STACK, Outcome.UNCHANGED, LinkedHashMap.empty(), Vector.empty());
    private static final StackState STATE = StackState.builder()
            .name(STACK)
            .id(new StackId("arn:shop/1"))
            .status(StackStatus.UPDATE_COMPLETE)
            .putTag(Tag.PROJECT, "shop")
            .build();
    private static final Either<ServiceFailure, Object> DENIED = Either.left(
            new ServiceFailure(ServiceFailure.Kind.ACCESS_DENIED, "DoIt", "AccessDenied", "no", Option.none()));

    private static final RecordedAws SHOP = RecordedAws.of()
            .answering("Stacks.describe", Either.right(Option.some(STATE)))
            .answering("Stacks.resources", Either.right(Vector.of("web", "db").map(AftermathTest::held)))
            .answering("Services.services", Either.right(Vector.of(service("web", 2), service("db", 1))))
            .answering("LoadBalancers.addresses", Either.right(Vector.empty()));

    @TempDir
    Path folder;

    private final Heard heard = new Heard();

    @Test
    void saysNothingWhereAllIsAsTheFileSays() throws IOException {
        assertThat(after(SHOP)).containsExactly(DONE);
        assertThat(heard.notes()).isEmpty();
    }

    @Test
    void looksOnce() throws IOException {
        RecordedAws aws = SHOP.answering("Services.services", Either.right(Vector.of(service("web", 2))));
        assertThat(after(aws)).containsExactly(DONE);
        assertThat(aws.asked())
                .extracting(question -> question.substring(0, question.indexOf('(')))
                .containsExactly("LoadBalancers.addresses", "Services.services", "Stacks.describe", "Stacks.resources");
    }

    @Test
    void saysWhichServicesKeepANumberThatTheFileDoesNotSay() throws IOException {
        RecordedAws scaled =
                SHOP.answering("Services.services", Either.right(Vector.of(service("web", 5), service("db", 3))));
        assertThat(after(scaled)).containsExactly(DONE);
        assertThat(heard.notes()).extracting(Problem::id).containsOnly(DeploymentProblem.COUNT_KEPT);
        assertThat(heard.notes())
                .extracting(Problem::sentence)
                .containsExactlyInAnyOrder(
                        "service web was scaled to 5, and the file says 2",
                        "service db was scaled to 3, and the file says 1");
        assertThat(heard.notes().map(note -> note.hint().getOrElse(""))).contains("stowage scale web=2 makes it so");
    }

    @Test
    void saysNothingOfServicesThatWereNotDeployed() throws IOException {
        RecordedAws scaled =
                SHOP.answering("Services.services", Either.right(Vector.of(service("web", 2), service("db", 3))));
        assertThat(after(scaled, "web")).containsExactly(DONE);
        assertThat(heard.notes()).isEmpty();
    }

    @Test
    void hasDeployedAlsoWhereItMayNotLookAtTheServices() throws IOException {
        RecordedAws denied = SHOP.answering("Stacks.resources", DENIED);
        assertThat(after(denied)).containsExactly(DONE);
        assertThat(heard.notes()).extracting(Problem::sentence).containsExactly("DoIt failed: no (AccessDenied)");
        Deployment created = DONE.withOutcome(Outcome.CREATED);
        assertThat(after(created, denied)).containsExactly(created);
        assertThat(heard.notes())
                .extracting(Problem::sentence)
                .containsExactly(
                        "DoIt failed: no (AccessDenied)",
                        "it cannot be told where services are reached: DoIt failed: no (AccessDenied)");
    }

    @Test
    void hasDeployedAlsoWhereItMayNotLookAtTheLoadBalancers() throws IOException {
        assertThat(after(SHOP.answering("LoadBalancers.addresses", DENIED))).containsExactly(DONE);
        assertThat(heard.notes())
                .extracting(Problem::sentence)
                .containsExactly("it cannot be told where services are reached: DoIt failed: no (AccessDenied)");
    }

    private Either<Problems, Deployment> after(RecordedAws aws, String... services) throws IOException {
        return after(DONE, aws, services);
    }

    private Either<Problems, Deployment> after(Deployment done, RecordedAws aws, String... services)
            throws IOException {
        Deploy deploy = Deploy.builder()
                .from(deploy())
                .services(Vector.of(services).map(ServiceName::new))
                .build();
        return new Aftermath(aws.aws(), new SystemClock(), PollPolicy.USUAL, deploy, heard).of(done);
    }

    private Deploy deploy() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: shop
                services:
                  web: {image: nginx, ports: ["80:80"], deploy: {replicas: 2}}
                  db: {image: postgres, deploy: {replicas: 1}}
                """);
        return Right.of(Stowage.load(ComposeSource.directory(folder))
                .flatMap(loaded -> Stowage.validate(loaded, Dialect.MODERN))
                .flatMap(valid -> Stowage.convert(valid, AwsEnvironment.offline()))
                .map(conversion ->
                        Deploy.builder().stack(STACK).conversion(conversion).build()));
    }

    private static HeldResource held(String service) {
        return new HeldResource(new LogicalId(service), "AWS::ECS::Service", FakeServices.id(service), Instant.EPOCH);
    }

    private static ServiceState service(String name, int tasks) {
        return ServiceState.builder()
                .from(FakeServices.steady(name, tasks))
                .addBinding(new ServiceState.Binding("arn:tg", name, 80))
                .build();
    }
}
