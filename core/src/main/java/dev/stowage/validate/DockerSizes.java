package dev.stowage.validate;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.DeviceRequest;
import dev.stowage.compose.DiscreteResource;
import dev.stowage.compose.GenericResource;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Resources;
import dev.stowage.compose.Service;
import dev.stowage.problem.Checked;
import dev.stowage.value.Bytes;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How big tasks are as the retired Docker integration chose it: a CPU is 1000 units, and limits count alone. */
final class DockerSizes {
    private static final BigDecimal UNITS = BigDecimal.valueOf(1000);
    private static final FargateSizes SIZES = FargateSizes.beforeLargeTasks();

    private DockerSizes() {}

    /** Units of CPU and bytes; 0 for what is not asked. */
    private record Wish(int cpu, long memory) {
        static Wish of(Option<Float> cpus, Option<Bytes> memory) {
            return new Wish(
                    cpus.map(DockerSizes::units).getOrElse(0),
                    memory.map(Bytes::count).getOrElse(0L));
        }

        long mebibytesRoundedUp() {
            return new Bytes(memory).mebibytesRoundedUp();
        }
    }

    /** Instances when the service asks for GPUs, else the smallest size of Fargate that fits. */
    static Checked<Compute> compute(Subject<Service> service) {
        Wish wish = wish(service.value());
        int gpus = gpus(service.value());
        return gpus > 0
                ? Checked.of(
                        new Compute.Instances(positive(wish.cpu), positive(new Bytes(wish.memory).mebibytes()), gpus))
                : SIZES.smallestThatFits(wish.cpu, wish.mebibytesRoundedUp())
                        .map(size -> Checked.<Compute>of(new Compute.Fargate(size)))
                        .getOrElse(() -> Checked.of(
                                new Compute.Fargate(SIZES.largest()),
                                SizeDefaults.tooLarge(service, wish.cpu, wish.mebibytesRoundedUp(), SIZES)));
    }

    private static Option<Integer> positive(long amount) {
        return Option.when(amount > 0, (int) Math.min(Integer.MAX_VALUE, amount));
    }

    /** Limits, be they empty; reservations when there are none. */
    private static Wish wish(Service service) {
        Option<Resources> resources = service.deploy().map(deploy -> deploy.resources());
        return resources
                .flatMap(Resources::limits)
                .map(limits -> Wish.of(limits.cpus(), limits.memory()))
                .orElse(() ->
                        resources.flatMap(Resources::reservations).map(least -> Wish.of(least.cpus(), least.memory())))
                .getOrElse(new Wish(0, 0));
    }

    static ContainerSize container(Service service) {
        return new ContainerSize(
                Option.none(),
                Option.none(),
                Vector.ofAll(reservations(service))
                        .flatMap(ResourceReservations::memory)
                        .headOption(),
                Option.none());
    }

    /**
     * How many GPUs make a service run on instances: those of the first generic resource {@code gpus}, else those of the
     * first device that can do {@code gpu} and nothing else.
     */
    private static int gpus(Service service) {
        Option<ResourceReservations> reserved = reservations(service);
        return reserved.flatMap(DockerSizes::generic)
                .orElse(reserved.flatMap(DockerSizes::device))
                .map(count -> (int) Math.min(Integer.MAX_VALUE, count))
                .getOrElse(0);
    }

    private static Option<Long> generic(ResourceReservations reserved) {
        return reserved.genericResources()
                .flatMap(GenericResource::discreteResourceSpec)
                .find(resource -> resource.kind().equals("gpus"))
                .map(DiscreteResource::value);
    }

    private static Option<Long> device(ResourceReservations reserved) {
        return reserved.devices()
                .find(device -> device.capabilities().equals(Vector.of("gpu")))
                .map(DeviceRequest::count)
                .map(count -> count.getOrElse(0L));
    }

    private static Option<ResourceReservations> reservations(Service service) {
        return service.deploy().flatMap(deploy -> deploy.resources().reservations());
    }

    /** The text that was written, and not its nearest binary fraction, counts; a number beyond all is a float without end. */
    private static int units(float cpus) {
        return Float.isInfinite(cpus) ? Integer.MAX_VALUE : finiteUnits(cpus);
    }

    private static int finiteUnits(float cpus) {
        return new BigDecimal(Float.toString(cpus))
                .multiply(UNITS)
                .setScale(0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }
}
