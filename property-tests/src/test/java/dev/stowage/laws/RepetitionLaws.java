package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Observed;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Ending;
import dev.stowage.apply.run.Interpreter;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.ObservationScope;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.stack.StackName;
import dev.stowage.arbitraries.Tries;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.Template;
import dev.stowage.laws.MemoryStacks.Fate;
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

    /** The version of the application whose template goes through a bucket. */
    private static final int LARGE = 2;

    /** A wish: the version of the application that shall run, or none. */
    private record Wish(Option<Integer> version) {
        Either<Problems, Plan> plan(Observed observed) {
            return version.map(wanted -> Planner.up(desired(wanted), observed))
                    .getOrElse(() -> Planner.down(SHOP, volume -> false, observed));
        }

        private static Desired desired(int version) {
            return Desired.builder()
                    .stack(new StackName("shop"))
                    .project(SHOP)
                    .template(Template.builder()
                            .description("x".repeat(version == LARGE ? 60_000 : 1))
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

    /** A deed in a world where things end like this, cut after so many requests or not at all. */
    private record Deed(Wish wish, Fate fate, Option<Integer> cut) {}

    @Provide
    Arbitrary<List<Deed>> troubles() {
        Arbitrary<Wish> wish = Arbitraries.of(Option.some(1), Option.some(2), Option.<Integer>none())
                .map(Wish::new);
        Arbitrary<Option<Integer>> cut =
                Arbitraries.integers().between(0, 12).optional(0.3).map(Option::ofOptional);
        return Combinators.combine(wish, Arbitraries.of(Fate.class), cut)
                .as(Deed::new)
                .list()
                .ofMaxSize(6);
    }

    /** Whatever has happened, what is wanted in the end comes about once nothing stands in its way. */
    @Property(tries = Tries.PLENTY)
    void reachesTheGoalAfterAnyTroubles(@ForAll("troubles") List<Deed> history) {
        MemoryStacks troubled = new MemoryStacks();
        for (Deed deed : history) {
            troubled.comes(deed.fate());
            cut(troubled, deed.wish(), deed.cut().getOrElse(Integer.MAX_VALUE));
        }
        troubled.comes(Fate.WELL);
        MemoryStacks fresh = new MemoryStacks();
        Wish last = new Wish(Option.some(1));
        assertThat(fulfil(troubled, last)).isTrue();
        assertThat(fulfil(fresh, last)).isTrue();
        assertThat(troubled.running()).isEqualTo(fresh.running());
        assertThat(fulfil(troubled, new Wish(Option.none()))).isTrue();
        assertThat(troubled.found()).isEqualTo(new MemoryStacks().found());
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
        Either<Problems, Ending> unused = perform(stacks, wish);
        stacks.mend();
    }

    /** As often as another look is asked for. */
    private static boolean fulfil(MemoryStacks stacks, Wish wish) {
        Either<Problems, Ending> ending = perform(stacks, wish);
        return ending.contains(Ending.PLAN_AGAIN) ? fulfil(stacks, wish) : ending.isRight();
    }

    private static Either<Problems, Ending> perform(MemoryStacks stacks, Wish wish) {
        Interpreter interpreter = new Interpreter(
                stacks.aws(), new Ticking(stacks), PollPolicy.USUAL.within(LONG), Listener.approving(news -> {}));
        return interpreter
                .observe(new ObservationScope(new StackName("shop"), Option.none()))
                .flatMap(wish::plan)
                .flatMap(interpreter::perform);
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
        public void resume() {}

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
