package dev.stowage.validate.defaults;

import dev.stowage.aws.FargateSizes;
import dev.stowage.compose.DeviceRequest;
import dev.stowage.compose.DiscreteResource;
import dev.stowage.compose.GenericResource;
import dev.stowage.compose.ResourceReservations;
import dev.stowage.compose.Service;
import dev.stowage.problem.Checked;
import dev.stowage.source.Span;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ContainerSize;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Bytes;
import dev.stowage.value.Digits;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How big tasks are as the retired Docker integration chose it: a CPU is 1000 units, and limits count alone. */
final class DockerSizes {
    private static final BigDecimal UNITS = BigDecimal.valueOf(1000);
    private static final FargateSizes SIZES = FargateSizes.beforeLargeTasks();
    private static final int MOST_WHOLE_DIGITS = 9;
    private static final int MOST_DECIMALS = 18;

    private DockerSizes() {}

    /** Units of CPU and bytes; 0 for what is not asked. */
    private record Wish(int cpu, long memory) {
        static Wish of(Option<Float> cpus, Option<Bytes> memory, Span written) {
            return new Wish(
                    cpus.map(number -> units(number, written)).getOrElse(0),
                    memory.map(Bytes::count).getOrElse(0L));
        }

        long mebibytesRoundedUp() {
            return new Bytes(memory).mebibytesRoundedUp();
        }

        Option<Integer> cpuOrNone() {
            return Option.when(cpu > 0, cpu);
        }

        /** Less than one of them is 0 of them, and not none. */
        Option<Integer> mebibytesOrNone() {
            return Option.when(memory > 0, (int) Math.min(Integer.MAX_VALUE, new Bytes(memory).mebibytes()));
        }
    }

    /** Instances when the service asks for GPUs, else the smallest size of Fargate that fits. */
    static Checked<Compute> compute(Subject<Service> service) {
        Wish wish = wish(service);
        int gpus = gpus(service.value());
        return gpus > 0
                ? Checked.of(new Compute.Instances(wish.cpuOrNone(), wish.mebibytesOrNone(), gpus))
                : SIZES.smallestThatFits(wish.cpu, wish.mebibytesRoundedUp())
                        .map(size -> Checked.<Compute>of(new Compute.Fargate(size)))
                        .getOrElse(() -> Checked.of(
                                new Compute.Fargate(SIZES.largest()),
                                SizeDefaults.tooLarge(service, wish.cpu, wish.mebibytesRoundedUp(), SIZES)));
    }

    /** Limits, be they empty; reservations when there are none. */
    private static Wish wish(Subject<Service> service) {
        return service.value()
                .limits()
                .map(limits -> Wish.of(limits.cpus(), limits.memory(), cpus(service, SizeAttributes.CPU_LIMIT)))
                .orElse(() -> service.value()
                        .reservations()
                        .map(least ->
                                Wish.of(least.cpus(), least.memory(), cpus(service, SizeAttributes.CPU_RESERVATION))))
                .getOrElse(new Wish(0, 0));
    }

    private static Span cpus(Subject<Service> service, String attribute) {
        return service.sources().at(service.path().keys(attribute));
    }

    static ContainerSize container(Service service) {
        return new ContainerSize(
                Option.none(),
                Option.none(),
                Vector.ofAll(service.reservations())
                        .flatMap(ResourceReservations::memory)
                        .headOption(),
                Option.none());
    }

    /**
     * How many GPUs make a service run on instances: those of the first generic resource {@code gpus}, else those of the
     * first device that can do {@code gpu} and nothing else.
     */
    private static int gpus(Service service) {
        Option<ResourceReservations> reserved = service.reservations();
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

    /** The text that was written, and not its nearest binary fraction, counts; a number beyond all is a float without end. */
    private static int units(float cpus, Span written) {
        return Float.isInfinite(cpus) ? Integer.MAX_VALUE : finiteUnits(cpus, written);
    }

    private static int finiteUnits(float cpus, Span written) {
        return new BigDecimal(digits(cpus, written))
                .multiply(UNITS)
                .setScale(0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    /** As the file has them where the number stands there, for there may be more than a float holds. */
    private static String digits(float cpus, Span written) {
        String text = written.written().replace("\"", "").replace("'", "");
        return isShort(text) && Float.compare(Float.parseFloat(text), cpus) == 0 ? text : Float.toString(cpus);
    }

    private static boolean isShort(String text) {
        int point = text.indexOf('.');
        return point < 0
                ? areDigits(text, MOST_WHOLE_DIGITS)
                : areDigits(text.substring(0, point), MOST_WHOLE_DIGITS)
                        && areDigits(text.substring(point + 1), MOST_DECIMALS);
    }

    private static boolean areDigits(String text, int most) {
        return text.length() <= most && Digits.only(text);
    }
}
