package dev.stowage.apply.run;

import dev.stowage.apply.stack.StackName;
import dev.stowage.value.ProjectName;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * What is looked at before a plan is made.
 *
 * @param bucket the bucket that the user gave for templates
 */
public record ObservationScope(StackName stack, Option<String> bucket, Sought sought) {
    /** At the stack, and at what earlier runs left. */
    public ObservationScope(StackName stack, Option<String> bucket) {
        this(stack, bucket, new Sought.None());
    }

    /** Which volumes are looked for. */
    public sealed interface Sought {
        <R> R fold(Function<None, R> none, Function<Held, R> held, Function<Left, R> left);

        /** Those of a stack that is removed half; they are at stake in whatever is done to it. */
        record None() implements Sought {
            @Override
            public <R> R fold(Function<None, R> none, Function<Held, R> held, Function<Left, R> left) {
                return none.apply(this);
            }
        }

        /** Those that the stack holds. */
        record Held() implements Sought {
            @Override
            public <R> R fold(Function<None, R> none, Function<Held, R> held, Function<Left, R> left) {
                return held.apply(this);
            }
        }

        /** Those, and what an earlier stack of the project under the same name left. */
        record Left(ProjectName project) implements Sought {
            @Override
            public <R> R fold(Function<None, R> none, Function<Held, R> held, Function<Left, R> left) {
                return left.apply(this);
            }
        }
    }
}
