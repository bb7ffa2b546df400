package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.operate.EventReading.Range;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.run.Course;
import dev.stowage.apply.run.FakeClock;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReadingTest {
    private static final StackRef SHOP = new StackRef(FakeStack.NAME, Option.none());
    private static final Range EVER = new Range(Option.none(), Option.none());

    private final FakeServices ecs = new FakeServices().with("web", 1).with("db", 1);
    private final List<String> told = new ArrayList<>();

    @Test
    void tellsWhatWas_andThenWhatComes_inTheOrderOfTheTimes() {
        ecs.happen("web", "w1", 3, "has started");
        ecs.happen("db", "d1", 2, "has begun");
        assertThat(read(EVER, () -> ecs.happen("db", "d2", 4, "is steady")))
                .isEqualTo(Either.right(LogEnding.INTERRUPTED));
        assertThat(told).containsExactly("db has begun", "web has started", "db is steady");
    }

    @Test
    void keepsToTheTimesThatAreAskedFor() {
        ecs.happen("web", "w1", 1, "early");
        ecs.happen("web", "w2", 5, "wanted");
        ecs.happen("web", "w3", 9, "late");
        Range range = new Range(Option.some(Instant.ofEpochSecond(2)), Option.some(Instant.ofEpochSecond(6)));
        assertThat(read(range)).isEqualTo(Either.right(LogEnding.COMPLETE));
        assertThat(told).containsExactly("web wanted");
    }

    @Test
    void tellsEachEventOnce_alsoAfterALookThatFails() {
        assertThat(read(
                        EVER,
                        () -> ecs.happen("web", "w1", 1, "one"),
                        () -> ecs.failures = Vector.of(FakeFailure.of(Kind.TRY_LATER)),
                        () -> {},
                        () -> ecs.happen("web", "w2", 2, "two")))
                .isEqualTo(Either.right(LogEnding.INTERRUPTED));
        assertThat(told).containsExactly("web one", "web two");
    }

    @Test
    void endsWhereAFailureStays() {
        Runnable[] unreachable = Course.times(20, () -> ecs.failures = Vector.of(FakeFailure.of(Kind.UNREACHABLE)));
        assertThat(read(EVER, unreachable).swap().map(Problem::id)).containsExactly(DeploymentProblem.UNREACHABLE);
        Runnable expired = () -> ecs.failures = Vector.of(FakeFailure.of(Kind.CREDENTIALS_EXPIRED));
        assertThat(read(EVER, expired).swap().map(Problem::id)).containsExactly(DeploymentProblem.CREDENTIALS_EXPIRED);
    }

    /** One step of the world between two looks; after the last the user has enough. */
    private Either<Problem, LogEnding> read(Range range, Runnable... world) {
        FakeClock clock = new FakeClock(Instant.ofEpochSecond(1000), Course.of(world)).interruptedAfter(world.length);
        return new EventReading(ecs, new Surveys(aws()), clock, PollPolicy.USUAL)
                .read(SHOP, Vector.empty(), range, (service, event) -> told.add(service + " " + event.message()));
    }

    private Aws aws() {
        return new FakeStack("{}")
                .with("Cluster", "AWS::ECS::Cluster", FakeServices.CLUSTER)
                .with("WebService", "AWS::ECS::Service", FakeServices.id("web"))
                .with("DbService", "AWS::ECS::Service", FakeServices.id("db"))
                .aws()
                .with("services", ecs)
                .aws();
    }
}
