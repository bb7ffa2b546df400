package dev.stowage.validate;

import dev.stowage.aws.FargateSize;
import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.Resources;
import dev.stowage.compose.Service;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
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
                .problem(ProblemId.TASK_TOO_LARGE, "Fargate has no size with " + written.words())
                .hint("the nearest sizes are " + near.mkString(" and "))
                .build();
    }

    /** Limits of deploy; its reservations when there are no limits; the older attributes of the service. */
    private static Wish wish(Service service) {
        Option<Resources> resources = service.deploy().map(deploy -> deploy.resources());
        return resources
                .flatMap(Resources::limits)
                .map(limits -> new Wish(limits.cpus().map(SizeDefaults::units), limits.memory()))
                .orElse(() -> resources
                        .flatMap(Resources::reservations)
                        .map(least -> new Wish(least.cpus().map(SizeDefaults::units), least.memory())))
                .filter(wish -> wish.cpu.isDefined() || wish.memory.isDefined())
                .getOrElse(() -> new Wish(
                        service.cpus().map(SizeDefaults::units),
                        service.memLimit().orElse(service.memReservation())));
    }

    static ContainerSize container(Service service) {
        Option<Resources> resources = service.deploy().map(deploy -> deploy.resources());
        return new ContainerSize(
                resources
                        .flatMap(Resources::limits)
                        .flatMap(limits -> limits.cpus())
                        .orElse(service.cpus())
                        .map(SizeDefaults::units),
                resources
                        .flatMap(Resources::limits)
                        .flatMap(limits -> limits.memory())
                        .orElse(service.memLimit()),
                resources
                        .flatMap(Resources::reservations)
                        .flatMap(least -> least.memory())
                        .orElse(service.memReservation()),
                Option.some(Gpus.wantedBy(service)).filter(gpus -> gpus > 0));
    }

    /** The text that was written, and not its nearest binary fraction, counts: 0.1 is 103 units. */
    private static int units(float cpus) {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(Double.parseDouble(Float.toString(cpus)) * UNITS));
    }
}
