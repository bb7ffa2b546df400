package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.stack.TemplatePlace;
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.ecs.TaskRun;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** One thing to do. Every step can be performed again after it was cut off, and then ends in the same state. */
public sealed interface Step {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of step. */
    record Cases<R>(
            Function<Refuse, R> refuse,
            Function<RemoveTemplates, R> removeTemplates,
            Function<RemoveChangeSets, R> removeChangeSets,
            Function<ThroughBucket, R> throughBucket,
            Function<MakeChangeSet, R> makeChangeSet,
            Function<ExecuteChangeSet, R> executeChangeSet,
            Function<DeleteStack, R> deleteStack,
            Function<RollBack, R> rollBack,
            Function<Watch, R> watch,
            Function<RunTask, R> runTask,
            Function<RemoveFileSystem, R> removeFileSystem,
            Function<Redeploy, R> redeploy,
            Function<PlanAgain, R> planAgain) {}

    /** Show what would become of the stack, and leave it as it is. */
    record Refuse(StackName stack, Vector<ResourceChange> difference, Problem why) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refuse().apply(this);
        }
    }

    /** Take away the templates that an earlier run left. */
    record RemoveTemplates(Vector<TemplatePlace> places) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.removeTemplates().apply(this);
        }
    }

    /** Take away the change sets that an earlier run left, which would stay until another one is executed. */
    record RemoveChangeSets(StackName stack, Vector<WaitingChangeSet> changeSets) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.removeChangeSets().apply(this);
        }
    }

    /** Make a change set whose template lies in a bucket meanwhile, and is taken away again however that ends. */
    record ThroughBucket(TemplatePlace place, MakeChangeSet change) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throughBucket().apply(this);
        }
    }

    /** Let CloudFormation compare template and stack. When nothing differs, its execution is passed over. */
    record MakeChangeSet(ChangeSetRequest request, Purpose purpose) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.makeChangeSet().apply(this);
        }
    }

    /** What a change set is made for. */
    enum Purpose {
        EXECUTION,
        /** The user has agreed to the whole already, of which this is a part. */
        EXECUTION_OF_A_PART,
        /**
         * To see what changes in the whole, and to ask about that; it is removed. Where nothing changes, the plan ends, but
         * for services that a run which was cut off has not redeployed.
         */
        COMPARISON
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

    /** Begin to bring a stack whose update was left half done back to what ran before, once the user agrees. */
    record RollBack(StackName stack, StackId id, StackStatus from, Option<String> reason) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.rollBack().apply(this);
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

    /** Run a task to its end. When it does not end well, nothing after it is done. */
    record RunTask(StackName stack, PlannedTask task, TaskRun run) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.runTask().apply(this);
        }
    }

    /** Remove a file system that the removal of its stack has kept, with all that is in it. */
    record RemoveFileSystem(String id) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.removeFileSystem().apply(this);
        }
    }

    /**
     * Give services new tasks, and wait for these, where the tasks that run are older than what they have taken in.
     *
     * @param sources the resources that each service takes in when its tasks start
     */
    record Redeploy(StackName stack, LinkedHashMap<LogicalId, Vector<LogicalId>> sources) implements Step {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.redeploy().apply(this);
        }
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
