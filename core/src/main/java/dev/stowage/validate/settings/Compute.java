package dev.stowage.validate.settings;

import dev.stowage.aws.FargateSize;
import io.vavr.control.Option;
import java.util.function.Function;

/** What a task runs on. */
public sealed interface Compute {
    <R> R fold(Function<Fargate, R> fargate, Function<Instances, R> instances);

    /** Whether it is no instance of the project's own. */
    default boolean isFargate() {
        return this instanceof Fargate;
    }

    /** Fargate, in this size. */
    record Fargate(FargateSize size) implements Compute {
        @Override
        public <R> R fold(Function<Fargate, R> fargate, Function<Instances, R> instances) {
            return fargate.apply(this);
        }
    }

    /** Instances of the project's own: CPU in units and memory in mebibytes as asked, and GPUs. */
    record Instances(Option<Integer> cpu, Option<Integer> memory, int gpus) implements Compute {
        @Override
        public <R> R fold(Function<Fargate, R> fargate, Function<Instances, R> instances) {
            return instances.apply(this);
        }
    }
}
