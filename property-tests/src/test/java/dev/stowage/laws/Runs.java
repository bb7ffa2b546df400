package dev.stowage.laws;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.Ending;
import dev.stowage.apply.run.Interpreter;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.ObservationScope;
import dev.stowage.apply.run.PollPolicy;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Runs of the command on stacks in memory. */
record Runs(MemoryStacks stacks) {
    private static final Duration LONG = Duration.ofHours(1);

    /** A run of which nothing is known but that this happened to it, perhaps after it was done. */
    boolean disturbed(Wish wish, RepetitionLaws.Trouble trouble) {
        if (trouble instanceof RepetitionLaws.Trouble.Interruption interruption) {
            return interrupted(wish, interruption);
        }
        if (trouble instanceof RepetitionLaws.Trouble.Cut cut) {
            stacks.line.cutAfter(cut.requests(), cut.loss());
        }
        boolean done = fulfil(wish);
        stacks.line.mend();
        return done;
    }

    private boolean interrupted(Wish wish, RepetitionLaws.Trouble.Interruption interruption) {
        return fulfil(wish, new Ticking(stacks, interruption.looks()), interruption.cancels());
    }

    /** As often as another look is asked for. */
    boolean fulfil(Wish wish) {
        return fulfil(wish, new Ticking(stacks, Integer.MAX_VALUE), false);
    }

    private boolean fulfil(Wish wish, Clock clock, boolean cancels) {
        Either<Problems, Ending> ending = perform(wish, clock, cancels);
        return ending.contains(Ending.PLAN_AGAIN) ? fulfil(wish, clock, cancels) : ending.isRight();
    }

    private Either<Problems, Ending> perform(Wish wish, Clock clock, boolean cancels) {
        Interpreter interpreter =
                new Interpreter(stacks.aws(), clock, PollPolicy.USUAL.within(LONG), new Agreeing(cancels));
        return interpreter
                .observe(new ObservationScope(new StackName("shop"), Option.none()))
                .flatMap(wish::plan)
                .flatMap(interpreter::perform);
    }

    /** Agrees to everything, and perhaps to a cancellation too. */
    private record Agreeing(boolean cancels) implements Listener {
        @Override
        public void accept(Progress news) {}

        @Override
        public boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
            return true;
        }

        @Override
        public boolean approvesRemoval(StackName stack, VolumeImpact impact) {
            return true;
        }

        @Override
        public boolean approvesRollback(StackName stack, Option<String> reason) {
            return true;
        }

        @Override
        public boolean wantsCancellation(StackName stack) {
            return cancels;
        }
    }

    /** A clock on which each pause takes its time at once, and lets the world go on, until somebody interrupts. */
    private static final class Ticking implements Clock {
        private final MemoryStacks world;
        private int looks;

        Ticking(MemoryStacks world, int looksUntilInterruption) {
            this.world = world;
            this.looks = looksUntilInterruption;
        }

        @Override
        public Instant now() {
            return world.now();
        }

        @Override
        public void resume() {
            looks = Integer.MAX_VALUE;
        }

        @Override
        public boolean isInterrupted() {
            return looks <= 0;
        }

        @Override
        public Pause pause(Duration length) {
            if (isInterrupted()) {
                return Pause.INTERRUPTED;
            }
            looks--;
            world.goOn(length);
            return isInterrupted() ? Pause.INTERRUPTED : Pause.OVER;
        }
    }
}
