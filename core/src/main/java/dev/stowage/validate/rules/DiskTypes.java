package dev.stowage.validate.rules;

import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Disk;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Gibibytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What disks of each type can be (<em>Amazon EBS User Guide</em>, "Amazon EBS volume types"; Amazon ECS API Reference,
 * "ServiceManagedEBSVolumeConfiguration"). Where the file names no type, AWS chooses one, and nothing is said.
 */
final class DiskTypes {
    /** How many there are at least and at most; {@code most} is 0 where the type takes none. */
    private record Range(long least, long most) {
        static final Range NONE = new Range(0, 0);

        boolean has(long number) {
            return number >= least && number <= most;
        }
    }

    /**
     * @param size gibibytes
     * @param operations each second
     * @param perGibibyte how many of these a gibibyte allows
     * @param throughput mebibytes each second
     */
    private record Kind(Range size, Range operations, long perGibibyte, Range throughput) {}

    private static final LinkedHashMap<String, Kind> KINDS = LinkedHashMap.<String, Kind>empty()
            .put("gp3", new Kind(new Range(1, 65_536), new Range(3_000, 80_000), 500, new Range(125, 2_000)))
            .put("gp2", new Kind(new Range(1, 16_384), Range.NONE, 0, Range.NONE))
            .put("io1", new Kind(new Range(4, 16_384), new Range(100, 64_000), 50, Range.NONE))
            .put("io2", new Kind(new Range(4, 65_536), new Range(100, 256_000), 1_000, Range.NONE))
            .put("st1", new Kind(new Range(125, 16_384), Range.NONE, 0, Range.NONE))
            .put("sc1", new Kind(new Range(125, 16_384), Range.NONE, 0, Range.NONE))
            .put("standard", new Kind(new Range(1, 1_024), Range.NONE, 0, Range.NONE));

    /** What is given for free, so that it is no ratio of anything. */
    private static final long FREE_OPERATIONS = 3_000;

    private static final long OPERATIONS_PER_MEBIBYTE = 4;

    private DiskTypes() {}

    static Vector<Problem> arePossible(Examined project) {
        return project.disks()
                .map(Disk::volume)
                .flatMap(disk -> disk.value()
                        .driverOpts()
                        .get("type")
                        .flatMap(type -> KINDS.get(type.strip()).map(kind -> check(disk, type.strip(), kind)))
                        .getOrElse(Vector.empty()));
    }

    private static Vector<Problem> check(Subject<Volume> disk, String type, Kind kind) {
        Option<Long> operations = option(disk, "iops");
        return Vector.of(
                        outside(disk, "size", type, kind.size(), "gibibytes"),
                        outside(disk, "iops", type, kind.operations(), "operations per second"),
                        outside(disk, "throughput", type, kind.throughput(), "mebibytes per second"),
                        needed(disk, type, kind),
                        option(disk, "size").flatMap(size -> ratio(disk, type, kind, size, operations)),
                        slow(disk, type, kind, operations))
                .flatMap(problem -> problem);
    }

    private static Option<Problem> ratio(
            Subject<Volume> disk, String type, Kind kind, long size, Option<Long> operations) {
        return operations
                .filter(kind.operations()::has)
                .filter(number -> number > Math.max(kind.perGibibyte() * size, floor(kind)))
                .map(number -> problem(
                        disk,
                        "iops",
                        "a disk of type " + type + " has at most " + kind.perGibibyte() + " iops for each gibibyte",
                        "raise size, or lower iops"));
    }

    private static Option<Problem> slow(Subject<Volume> disk, String type, Kind kind, Option<Long> operations) {
        return option(disk, "throughput")
                .filter(kind.throughput()::has)
                .filter(number -> number * OPERATIONS_PER_MEBIBYTE > operations.getOrElse(FREE_OPERATIONS))
                .map(number -> problem(
                        disk,
                        "throughput",
                        "a disk of type " + type + " has at most a mebibyte per second for four iops",
                        "raise iops to four times the throughput, or lower it"));
    }

    private static long floor(Kind kind) {
        return kind.throughput().equals(Range.NONE) ? 0 : FREE_OPERATIONS;
    }

    private static Option<Problem> outside(Subject<Volume> disk, String option, String type, Range range, String unit) {
        return option(disk, option)
                .filter(number -> !range.has(number))
                .map(number -> range.equals(Range.NONE)
                        ? problem(
                                disk,
                                option,
                                "a disk of type " + type + " takes no " + option,
                                "remove it, or write type: gp3")
                        : problem(
                                disk,
                                option,
                                "a disk of type " + type + " takes no such " + option,
                                "write " + unit + ", " + range.least() + " to " + range.most()));
    }

    /** Those whose operations are bought have none of their own. */
    private static Option<Problem> needed(Subject<Volume> disk, String type, Kind kind) {
        return Option.when(
                !kind.operations().equals(Range.NONE)
                        && kind.throughput().equals(Range.NONE)
                        && !disk.value().driverOpts().containsKey("iops"),
                () -> problem(
                        disk,
                        "type",
                        "a disk of type " + type + " needs iops",
                        "add iops, " + kind.operations().least() + " to "
                                + kind.operations().most()));
    }

    /** None where it is none of the general form, which is told already. */
    private static Option<Long> option(Subject<Volume> disk, String name) {
        return disk.value()
                .driverOpts()
                .get(name)
                .map(String::strip)
                .flatMap(text -> FileSystemOptions.isOfDisk(name, text) ? Gibibytes.of(text) : Option.none());
    }

    private static Problem problem(Subject<Volume> disk, String option, String sentence, String hint) {
        return disk.part("driver_opts", disk.value())
                .problemWith(option, EcsProblem.VOLUME_OPTION, sentence)
                .hint(hint)
                .build();
    }
}
