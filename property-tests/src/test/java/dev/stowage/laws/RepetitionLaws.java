package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Ending;
import dev.stowage.apply.run.Interpreter;
import dev.stowage.apply.run.Pace;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.arbitraries.Tries;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.Template;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Deployments cut anywhere and begun again, or done twice, end as those do that nothing disturbed. */
class RepetitionLaws {
    private static final ProjectName SHOP = new ProjectName("shop");
    private static final Duration LONG = Duration.ofHours(1);

    /** A wish: the version of the application that shall run, or none. */
    private record Wish(Option<Integer> version) {
        Either<Problems, Plan> plan(Option<StackState> observed) {
            return version.map(wanted -> Planner.up(desired(wanted), observed))
                    .getOrElse(() -> Planner.down(SHOP, observed));
        }

        private static Desired desired(int version) {
            return Desired.builder()
                    .stack(new StackName("shop"))
                    .project(SHOP)
                    .template(Template.builder()
                            .putResource(
                                    new LogicalId("Version" + version),
                                    Resource.of(new ResourceType("AWS::Logs::LogGroup"))
                                            .build())
                            .build())
                    .build();
        }
    }

    /** A wish, and after how many requests each attempt at it is cut before the last one, which nothing cuts. */
    private record Attempt(Wish wish, List<Integer> cuts) {}

    @Provide
    Arbitrary<List<Attempt>> histories() {
        Arbitrary<Wish> wish = Arbitraries.of(Option.some(1), Option.some(2), Option.<Integer>none())
                .map(Wish::new);
        return Combinators.combine(
                        wish, Arbitraries.integers().between(0, 12).list().ofMaxSize(4))
                .as(Attempt::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = Tries.PLENTY)
    void endsTheSameHoweverOftenItWasCut(@ForAll("histories") List<Attempt> history) {
        MemoryStacks disturbed = new MemoryStacks();
        MemoryStacks undisturbed = new MemoryStacks();
        for (Attempt attempt : history) {
            attempt.cuts().forEach(requests -> cut(disturbed, attempt.wish(), requests));
            assertThat(fulfil(disturbed, attempt.wish())).isTrue();
            assertThat(fulfil(undisturbed, attempt.wish())).isTrue();
            assertThat(disturbed.found()).isEqualTo(undisturbed.found());
        }
    }

    @Property(tries = Tries.PLENTY)
    void endsTheSameWhenDoneTwice(@ForAll("histories") List<Attempt> history) {
        MemoryStacks stacks = new MemoryStacks();
        for (Attempt attempt : history) {
            assertThat(fulfil(stacks, attempt.wish())).isTrue();
            String once = stacks.found();
            assertThat(fulfil(stacks, attempt.wish())).isTrue();
            assertThat(stacks.found()).isEqualTo(once);
        }
    }

    /** An attempt of which nothing is known but that its line was cut, perhaps after it was done. */
    private static void cut(MemoryStacks stacks, Wish wish, int requests) {
        stacks.cutAfter(requests);
        Either<Problems, Ending> ignored = perform(stacks, wish.plan(stacks.observed()));
        assertThat(ignored).isNotNull();
        stacks.mend();
    }

    /** As often as another look is asked for. */
    private static boolean fulfil(MemoryStacks stacks, Wish wish) {
        Either<Problems, Ending> ending = perform(stacks, wish.plan(stacks.observed()));
        return ending.contains(Ending.PLAN_AGAIN) ? fulfil(stacks, wish) : ending.isRight();
    }

    private static Either<Problems, Ending> perform(MemoryStacks stacks, Either<Problems, Plan> plan) {
        return plan.flatMap(steps ->
                new Interpreter(stacks, new Ticking(stacks), Pace.USUAL.within(LONG)).perform(steps, news -> {}));
    }

    /** A clock on which each pause takes its time at once, and lets the world go on. */
    private static final class Ticking implements Clock {
        private final MemoryStacks world;
        private Instant now = Instant.EPOCH;

        Ticking(MemoryStacks world) {
            this.world = world;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean isInterrupted() {
            return false;
        }

        @Override
        public Pause pause(Duration length) {
            now = now.plus(length);
            world.goOn();
            return Pause.OVER;
        }
    }
}
