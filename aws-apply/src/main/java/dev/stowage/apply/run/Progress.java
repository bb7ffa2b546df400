package dev.stowage.apply.run;

import dev.stowage.apply.plan.Step;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.util.function.Function;

/** What happens while a plan is performed, in order. */
public sealed interface Progress {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of news. */
    record Cases<R>(
            Function<Began, R> began,
            Function<Compared, R> compared,
            Function<Happened, R> happened,
            Function<Waiting, R> waiting,
            Function<Retrying, R> retrying,
            Function<Noted, R> noted,
            Function<Starting, R> starting,
            Function<RunningOnce, R> runningOnce) {}

    /** A step begins. */
    record Began(Step step) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.began().apply(this);
        }
    }

    /** CloudFormation says what it would change. */
    record Compared(StackName stack, Vector<ResourceChange> changes) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.compared().apply(this);
        }
    }

    /** CloudFormation did something; each event of the operation once, the oldest first. */
    record Happened(StackEvent event) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.happened().apply(this);
        }
    }

    /** CloudFormation is still at work, {@code elapsed} after the plan began. */
    record Waiting(StackName stack, Duration elapsed) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.waiting().apply(this);
        }
    }

    /** A request failed in a way that may pass, and is sent again. */
    record Retrying(String reason) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.retrying().apply(this);
        }
    }

    /** A warning: something stays otherwise than it is written, or went wrong and the plan can do without. */
    record Noted(Problem problem) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.noted().apply(this);
        }
    }

    /** ECS is to run new tasks of a service of the Compose file, or runs them. */
    record Starting(String service, Milestone milestone) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.starting().apply(this);
        }
    }

    /** A task of a service of the Compose file runs to its end, which is waited for, or has come to it. */
    record RunningOnce(String service, String task, Milestone milestone) implements Progress {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.runningOnce().apply(this);
        }
    }
}
