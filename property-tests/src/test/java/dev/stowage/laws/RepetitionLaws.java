package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.Tries;
import dev.stowage.laws.Line.Loss;
import dev.stowage.laws.Wish.Gone;
import dev.stowage.laws.Wish.Named;
import dev.stowage.laws.Wish.There;
import dev.stowage.write.Format;
import io.vavr.control.Option;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Deployments cut anywhere and begun again, or done twice, end as those do that nothing disturbed. */
class RepetitionLaws {
    /** More requests, or looks, than the longest run has before something is done. */
    private static final int MANY = 40;

    /** What happens to a run before its end. */
    sealed interface Trouble {
        /** Its line is cut after so many requests. */
        record Cut(int requests, Loss loss) implements Trouble {}

        /** Somebody presses Ctrl-C after so many looks, and perhaps wants a creation to be cancelled. */
        record Interruption(int looks, boolean cancels) implements Trouble {}

        static Arbitrary<Trouble> any() {
            return Arbitraries.oneOf(
                    Combinators.combine(Arbitraries.integers().between(0, MANY), Arbitraries.of(Loss.class))
                            .as(Cut::new),
                    Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.of(true, false))
                            .as(Interruption::new));
        }

        private static Arbitrary<Trouble> ofWatching() {
            return any().filter(trouble -> !(trouble instanceof Interruption interruption && interruption.cancels()));
        }
    }

    /** A wish, and what happened to each attempt at it before the last one, which nothing disturbs. */
    private record Attempt(Wish wish, List<Trouble> troubles) {}

    @Provide
    Arbitrary<List<Attempt>> histories() {
        return Combinators.combine(Wish.possible(), Trouble.ofWatching().list().ofMaxSize(4))
                .as(Attempt::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = Tries.SOME)
    void endsTheSameHoweverOftenItWasDisturbed(@ForAll("histories") List<Attempt> history) {
        MemoryStacks disturbed = new MemoryStacks();
        MemoryStacks undisturbed = new MemoryStacks();
        for (Attempt attempt : history) {
            attempt.troubles().forEach(trouble -> new Runs(disturbed).disturbed(attempt.wish(), trouble));
            assertThat(new Runs(disturbed).fulfil(attempt.wish())).isTrue();
            assertThat(new Runs(undisturbed).fulfil(attempt.wish())).isTrue();
            assertThat(disturbed.found()).isEqualTo(undisturbed.found());
        }
    }

    /** A deed in a world where things end like this; before it somebody else may have changed the stack by hand. */
    private record Deed(Wish wish, Fate fate, Option<Trouble> trouble, Option<There> drift) {
        void on(MemoryStacks stacks) {
            drift.forEach(other -> stacks.drift(Format.COMPACT_JSON.render(other.template())));
            stacks.comes(fate);
            boolean unused = trouble.map(known -> new Runs(stacks).disturbed(wish, known))
                    .getOrElse(() -> new Runs(stacks).fulfil(wish));
        }
    }

    private static Arbitrary<Fate> fates() {
        return Arbitraries.frequency(Tuple.of(4, Fate.WELL), Tuple.of(2, Fate.BADLY), Tuple.of(1, Fate.WORSE));
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Wish.any(),
                        fates(),
                        Trouble.any().optional(0.6).map(Option::ofOptional),
                        Wish.whole().map(There.class::cast).optional(0.2).map(Option::ofOptional))
                .as(Deed::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Wish> goals() {
        return Wish.whole();
    }

    /** Whatever has happened, what is wanted in the end comes about once nothing stands in its way, and nothing is left over. */
    @Property(tries = Tries.MANY)
    void reachesTheGoalAfterAnyTroubles(@ForAll("deeds") List<Deed> history, @ForAll("goals") Wish goal) {
        MemoryStacks troubled = new MemoryStacks();
        history.forEach(deed -> deed.on(troubled));
        troubled.comes(Fate.WELL);
        MemoryStacks fresh = new MemoryStacks();
        assertThat(new Runs(troubled).fulfil(goal)).isTrue();
        assertThat(new Runs(fresh).fulfil(goal)).isTrue();
        assertThat(troubled.deployed()).isEqualTo(fresh.deployed());
        assertThat(troubled.leftover()).isEmpty();
        assertThat(new Runs(troubled).fulfil(new Gone())).isTrue();
        assertThat(troubled.found()).isEqualTo(new MemoryStacks().found());
    }

    /** Also where the goal is that there is nothing. */
    @Property(tries = Tries.SOME)
    void leavesNothingAfterAnyTroubles(@ForAll("deeds") List<Deed> history) {
        MemoryStacks troubled = new MemoryStacks();
        history.forEach(deed -> deed.on(troubled));
        troubled.comes(Fate.WELL);
        assertThat(new Runs(troubled).fulfil(new Gone())).isTrue();
        assertThat(troubled.found()).isEqualTo(new MemoryStacks().found());
    }

    @Property(tries = Tries.SOME)
    void endsTheSameWhenDoneTwice(@ForAll("histories") List<Attempt> history) {
        MemoryStacks stacks = new MemoryStacks();
        for (Attempt attempt : history) {
            assertThat(new Runs(stacks).fulfil(attempt.wish())).isTrue();
            String once = stacks.found();
            assertThat(new Runs(stacks).fulfil(attempt.wish())).isTrue();
            assertThat(stacks.found()).isEqualTo(once);
        }
    }

    /** Through all troubles: what is not named is neither made, nor changed, nor removed, and no task is run for it. */
    @Property(tries = Tries.SOME)
    void leavesServicesThatAreNotNamed(
            @ForAll("goals") Wish first, @ForAll("histories") List<Attempt> history, @ForAll("goals") Wish other) {
        MemoryStacks stacks = new MemoryStacks();
        assertThat(new Runs(stacks).fulfil(first)).isTrue();
        There named = ((There) other).naming(Named.API);
        int tasks = stacks.tasks.begun();
        Option<?> web = stacks.deployed().resources().get(Wish.WEB);
        history.forEach(attempt -> attempt.troubles().forEach(trouble -> new Runs(stacks).disturbed(named, trouble)));
        assertThat(new Runs(stacks).fulfil(named)).isTrue();
        assertThat(stacks.deployed().resources().get(Wish.WEB)).isEqualTo(web);
        assertThat(stacks.tasks.begun()).isEqualTo(tasks);
        assertThat(stacks.deployed().resources().get(Wish.API))
                .isEqualTo(Deployed.of(Option.some(Format.COMPACT_JSON.render(named.template())))
                        .resources()
                        .get(Wish.API));
    }
}
