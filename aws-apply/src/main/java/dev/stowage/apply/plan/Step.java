package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** One thing to do. Every step can be performed again after it was cut off, and then ends in the same state. */
public sealed interface Step {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of step. */
    record Cases<R>(
            Function<MakeChangeSet, R> makeChangeSet,
            Function<ExecuteChangeSet, R> executeChangeSet,
            Function<DeleteStack, R> deleteStack,
            Function<Watch, R> watch,
            Function<PlanAgain, R> planAgain) {}

    /** Let CloudFormation compare template and stack. When nothing differs, the plan ends here, well. */
    record MakeChangeSet(ChangeSetRequest request) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.makeChangeSet().apply(this);
        }
    }

    /** Begin to do what the change set says. A failure is undone by CloudFormation. */
    record ExecuteChangeSet(StackName stack, ChangeSetName changeSet) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.executeChangeSet().apply(this);
        }
    }

    /** Begin to remove a stack and everything in it that is not retained. */
    record DeleteStack(StackName stack, StackId id) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.deleteStack().apply(this);
        }
    }

    /**
     * Follow a stack until nothing changes it any more. When it does not arrive at the goal the plan fails with the first
     * reason that was seen, after {@code cleaning} was done where the stack is one that never ran.
     */
    record Watch(StackName stack, Goal goal, Cleaning cleaning) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.watch().apply(this);
        }
    }

    /** What becomes of a stack whose creation failed, once it is rolled back. */
    enum Cleaning {
        REMOVE,
        KEEP
    }

    /** Look at the stack anew and plan for what is there then. */
    record PlanAgain(StackName stack) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.planAgain().apply(this);
        }
    }

    /** The steps as lines of text, one a step. */
    static Vector<String> lines(Vector<Step> steps) {
        return steps.map(Describe::line);
    }
}
