package dev.stowage.validate.settings;

import dev.stowage.value.Bytes;
import io.vavr.control.Option;

/**
 * The limits of one container within its task: CPU in units (1024 are one virtual CPU), memory at most, memory that is kept
 * for it, and how many GPUs it gets.
 */
public record ContainerSize(
        Option<Integer> cpu, Option<Bytes> memory, Option<Bytes> reservation, Option<Integer> gpus) {
    /** What Docker reserves for a container at least (<em>Amazon ECS API Reference</em>, "ContainerDefinition"). */
    public static final Bytes LEAST_MEMORY = Bytes.ofMebibytes(6);
}
