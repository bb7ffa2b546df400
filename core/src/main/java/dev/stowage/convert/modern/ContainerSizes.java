package dev.stowage.convert.modern;

import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.Task;
import dev.stowage.ecs.ContainerDefinition;
import dev.stowage.validate.settings.ContainerSize;
import dev.stowage.value.Bytes;
import io.vavr.control.Option;

/** How much of its task each container may take. */
final class ContainerSizes {
    private ContainerSizes() {}

    /** A container that is alone in its task has the size of the task as its limit. */
    static ContainerDefinition.Builder sized(ContainerDefinition.Builder container, Task task, Part part) {
        ContainerSize size = part.settings().container();
        Option<Long> memory =
                size.memory().filter(limit -> task.sidecars().nonEmpty()).map(Bytes::mebibytes);
        return container
                .cpuUnits(size.cpu().filter(units -> task.sidecars().nonEmpty()).map(Integer::longValue))
                .memoryMebibytes(memory)
                .memoryReservationMebibytes(size.reservation()
                        .map(Bytes::mebibytes)
                        .orElse(() -> TaskSizes.leastReservation(
                                task.main().settings().compute()))
                        .filter(kept -> memory.forAll(limit -> kept < limit)))
                .gpus(size.gpus().map(Integer::longValue).toVector());
    }
}
