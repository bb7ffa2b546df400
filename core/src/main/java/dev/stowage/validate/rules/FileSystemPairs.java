package dev.stowage.validate.rules;

import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Severity;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/** Options of file systems that mean nothing, or something wrong, without another one. */
final class FileSystemPairs {
    private static final String PROVISIONED = "provisioned";
    private static final Vector<String> OTHER_MODES = Vector.of("bursting", "elastic");

    private record Row(
            String option,
            Predicate<LinkedHashMap<String, String>> isAmiss,
            ProblemId id,
            String sentence,
            String instead) {}

    private static final Vector<Row> ROWS = Vector.of(
            new Row(
                    "provisioned_throughput",
                    options -> options.get("throughput_mode").forAll(OTHER_MODES::contains),
                    EcsProblem.VOLUME_OPTION,
                    "provisioned_throughput goes with the throughput_mode provisioned only",
                    "write throughput_mode: provisioned"),
            new Row(
                    "throughput_mode",
                    options -> options.get("throughput_mode").contains(PROVISIONED)
                            && !options.containsKey("provisioned_throughput"),
                    EcsProblem.VOLUME_OPTION,
                    "the throughput_mode provisioned needs provisioned_throughput",
                    "add provisioned_throughput in mebibytes per second, such as 64"),
            new Row(
                    "performance_mode",
                    options -> options.get("performance_mode").contains("maxIO")
                            && options.get("throughput_mode").contains("elastic"),
                    EcsProblem.VOLUME_OPTION,
                    "the performance_mode maxIO does not go with the throughput_mode elastic",
                    "write performance_mode: generalPurpose, which is faster with it, or throughput_mode: bursting"),
            new Row(
                    "root_directory",
                    options -> !options.get("root_directory").contains("/") && !options.containsKey("uid"),
                    EcsProblem.DIRECTORY_WITHOUT_OWNER,
                    "EFS makes a root_directory for a uid only: without one, mounting it fails unless it exists",
                    "add uid, the number of the user that it shall belong to"),
            new Row(
                    "permissions",
                    options -> !options.containsKey("root_directory") && !options.containsKey("uid"),
                    EcsProblem.ATTRIBUTE_IGNORED,
                    "permissions has no effect without root_directory or uid",
                    "add one of them, or remove it"),
            new Row(
                    "gid",
                    options -> !options.containsKey("uid"),
                    EcsProblem.ATTRIBUTE_IGNORED,
                    "gid has no effect without uid",
                    "add uid, or remove it"));

    private FileSystemPairs() {}

    static Vector<Problem> areWhole(Examined project) {
        return project.fileSystems().flatMap(FileSystemPairs::check);
    }

    /** Whether nothing in them stands in the way of a file system. */
    static boolean areAccepted(Subject<Volume> volume) {
        return check(volume).forAll(problem -> problem.severity() != Severity.ERROR);
    }

    private static Vector<Problem> check(Subject<Volume> volume) {
        LinkedHashMap<String, String> options = volume.value().driverOpts();
        return ROWS.filter(row -> options.containsKey(row.option) && row.isAmiss.test(options))
                .map(row -> volume.part("driver_opts", options)
                        .problemWith(row.option, row.id, row.sentence)
                        .hint(row.instead)
                        .build());
    }
}
