package dev.stowage.validate.defaults;

import dev.stowage.aws.FargateSize;
import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.ResourceLimits;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Service;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ContainerSize;
import dev.stowage.validate.subject.Gpus;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Bytes;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BinaryOperator;

/** How big tasks and containers are. */
final class SizeDefaults {
    private static final int UNITS = 1024;

    private SizeDefaults() {}

    /** CPU units and bytes that a container asks for. */
    private record Wish(Option<Integer> cpu, Option<Bytes> memory) {
        Wish plus(Wish other) {
            return new Wish(
                    sum(cpu, other.cpu, (a, b) -> (int) Math.min(Integer.MAX_VALUE, (long) a + b)),
                    sum(memory, other.memory, (a, b) -> new Bytes(capped(a.count(), b.count()))));
        }

        private static long capped(long a, long b) {
            return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
        }

        private static <T> Option<T> sum(Option<T> first, Option<T> second, BinaryOperator<T> plus) {
            return first.flatMap(one -> second.map(other -> plus.apply(one, other)))
                    .orElse(first)
                    .orElse(second);
        }

        long mebibytes() {
            return memory.map(Bytes::mebibytesRoundedUp).getOrElse(0L);
        }
    }

    /**
     * What the task of the service runs on.
     *
     * @param task each service in it, this one first
     */
    static Checked<Compute> compute(Subject<Service> service, Vector<Service> task, FargateSizes sizes) {
        Wish wish = task.map(SizeDefaults::wish).reduce(Wish::plus);
        int gpus = (int) Math.min(
                Integer.MAX_VALUE,
                task.map(each -> (long) Gpus.wantedBy(each)).sum().longValue());
        return gpus > 0
                ? Checked.of(new Compute.Instances(
                        wish.cpu, wish.memory.map(bytes -> (int) bytes.mebibytesRoundedUp()), gpus))
                : sizes.smallestThatFits(wish.cpu.getOrElse(0), wish.mebibytes())
                        .map(size -> Checked.<Compute>of(new Compute.Fargate(size)))
                        .getOrElse(() ->
                                Checked.of(new Compute.Fargate(sizes.largest()), tooLarge(service, task, wish, sizes)));
    }

    private static Problem tooLarge(Subject<Service> service, Vector<Service> task, Wish wish, FargateSizes sizes) {
        int cpu = wish.cpu.getOrElse(0);
        Problem alone = tooLarge(service, cpu, wish.mebibytes(), sizes);
        return task.size() == 1
                ? alone
                : Problem.builder()
                        .from(alone)
                        .sentence("Fargate has no size with the " + cpu + " CPU units and " + wish.mebibytes()
                                + " MiB of memory that " + service.value().name()
                                + " and its sidecars ask for together")
                        .build();
    }

    /**
     * @param cpu units
     * @param memory mebibytes
     */
    static Problem tooLarge(Subject<Service> service, int cpu, long memory, FargateSizes sizes) {
        Vector<FargateSize> near = sizes.nearest(cpu, memory);
        WrittenSize written = WrittenSize.of(service);
        boolean tooManyCpus = sizes.smallestThatFits(cpu, 0).isEmpty();
        return written.place(tooManyCpus ? WrittenSize.Kind.CPUS : WrittenSize.Kind.MEMORY)
                .problem(EcsProblem.TASK_TOO_LARGE, "Fargate has no size with " + written.words())
                .hint("the nearest sizes are " + near.mkString(" and "))
                .build();
    }

    /** What a container may have at most, or else what is kept for it. */
    private static Wish wish(Service service) {
        ContainerSize size = container(service);
        return new Wish(
                size.cpu()
                        .orElse(() -> service.reservations()
                                .flatMap(ResourceReservations::cpus)
                                .map(SizeDefaults::units)),
                size.memory().orElse(size.reservation()));
    }

    static ContainerSize container(Service service) {
        Option<ResourceLimits> limits = service.limits();
        return new ContainerSize(
                limits.flatMap(ResourceLimits::cpus).orElse(service.cpus()).map(SizeDefaults::units),
                memory(limits.flatMap(ResourceLimits::memory).orElse(service.memLimit())),
                memory(service.reservations()
                        .flatMap(ResourceReservations::memory)
                        .orElse(service.memReservation())),
                Option.some(Gpus.wantedBy(service)).filter(gpus -> gpus > 0));
    }

    /** For Docker 0 is no limit. */
    private static Option<Bytes> memory(Option<Bytes> asked) {
        return asked.filter(bytes -> bytes.count() > 0)
                .map(bytes -> bytes.compareTo(ContainerSize.LEAST_MEMORY) < 0 ? ContainerSize.LEAST_MEMORY : bytes);
    }

    /** The text that was written, and not its nearest binary fraction, counts: 0.1 is 103 units. */
    private static int units(float cpus) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(Double.parseDouble(Float.toString(cpus)) * UNITS));
    }
}
