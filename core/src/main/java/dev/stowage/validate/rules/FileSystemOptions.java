package dev.stowage.validate.rules;

import dev.stowage.compose.NumericUser;
import dev.stowage.compose.Volume;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Severity;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.Gibibytes;
import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What {@code driver_opts} of a volume may say to a file system and its access point (<em>AWS::EFS::FileSystem</em>,
 * <em>AWS::EFS::AccessPoint</em>).
 */
final class FileSystemOptions {
    private static final Vector<String> LIFECYCLES = Vector.of(
            "AFTER_1_DAY",
            "AFTER_7_DAYS",
            "AFTER_14_DAYS",
            "AFTER_30_DAYS",
            "AFTER_60_DAYS",
            "AFTER_90_DAYS",
            "AFTER_180_DAYS",
            "AFTER_270_DAYS",
            "AFTER_365_DAYS");
    private static final String USER = "write a number from 0 to 4294967295, such as 1000";

    /** An option, the texts that it takes, and what to write instead of another one. */
    private record Row(String option, Predicate<String> takes, Function<String, String> instead) {}

    private static final Vector<String> TRUTH = Vector.of("true", "false");

    /** What a disk takes (Amazon ECS API Reference, "ServiceManagedEBSVolumeConfiguration"). */
    private static final Vector<Row> OF_DISKS = Vector.of(
            form(
                    "size",
                    text -> Gibibytes.of(text).exists(size -> size >= 1 && size <= 65_536),
                    "write gibibytes, 1 to 65536"),
            words("type", Vector.of("gp3", "gp2", "io2", "io1", "st1", "sc1", "standard")),
            number("iops", 100, 256_000, "operations per second"),
            number("throughput", 125, 2_000, "mebibytes per second"),
            words("filesystem", Vector.of("xfs", "ext4", "ext3")),
            words("encrypted", TRUTH),
            form("kms_key_id", FileSystemForms::isKey, "write the id of a key, alias/NAME, or the ARN of either"),
            form(
                    "snapshot",
                    text -> text.matches("snap-[0-9a-f]{8,17}"),
                    "write the id of a snapshot, such as snap-0123456789abcdef0"));

    private static final Vector<Row> ROWS = Vector.of(
            words("backup_policy", Vector.of("ENABLED", "DISABLED")),
            words("lifecycle_policy", LIFECYCLES),
            words("performance_mode", Vector.of("generalPurpose", "maxIO")),
            words("throughput_mode", Vector.of("bursting", "elastic", "provisioned")),
            form(
                    "provisioned_throughput",
                    FileSystemForms::isThroughput,
                    "write mebibytes per second, at least 1, such as 64"),
            form("kms_key_id", FileSystemForms::isKey, "write the id of a key, alias/NAME, or the ARN of either"),
            form("uid", NumericUser::isId, USER),
            form("gid", NumericUser::isId, USER),
            form(
                    "root_directory",
                    FileSystemForms::isDirectory,
                    "write a path that begins with /, of at most 4 directories and 100 characters"),
            form(
                    "permissions",
                    FileSystemForms::isPermissions,
                    "write three or four octal digits in quotes, such as \"0755\""));

    /**
     * What takes options.
     *
     * @param without behind the name of an option that it does not take
     * @param instead what to do about one that resembles none
     */
    private record Taker(String what, Vector<Row> rows, String without, String instead) {
        /** The value may come from a variable, so the sentence does not tell it. */
        String refusal(Row row) {
            return what + " on AWS does not accept this " + row.option;
        }

        Vector<String> names() {
            return rows.map(Row::option);
        }
    }

    private static final String STARTS_EMPTY = "remove it: the volume is a file system of its own, which starts empty";
    private static final Taker FILE_SYSTEM = new Taker("a file system", ROWS, " has no effect on ECS", STARTS_EMPTY);
    private static final Taker OF_DOCKER =
            new Taker("a file system", ROWS, " has no effect in the dialect docker-ecs", STARTS_EMPTY);
    private static final Taker DISK = new Taker(
            "a disk",
            OF_DISKS,
            " has no effect on a disk",
            "remove it, or write one of " + OF_DISKS.map(Row::option).mkString(", "));

    private FileSystemOptions() {}

    private static Row words(String option, Vector<String> words) {
        return new Row(option, words::contains, typed -> nearest(typed, words));
    }

    private static Row number(String option, long least, long most, String unit) {
        return form(
                option,
                text -> text.matches("[0-9]{1,9}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most,
                "write " + unit + ", " + least + " to " + most);
    }

    private static String nearest(String typed, Vector<String> words) {
        return words.find(word -> word.equalsIgnoreCase(typed))
                .map(word -> "did you mean " + word + "?")
                .getOrElse(() -> NearestName.hintOrAll(typed, words));
    }

    private static Row form(String option, Predicate<String> takes, String instead) {
        return new Row(option, takes, typed -> instead);
    }

    static Vector<Problem> areKnown(Examined project) {
        return project.fileSystems()
                .reject(volume -> NetworkShares.is(volume.value())
                        || volume.value().boundDirectory().isDefined())
                .flatMap(volume -> options(volume, FILE_SYSTEM));
    }

    /** What is said of options that no file system has. */
    static Vector<Problem> haveEffect(Examined project) {
        return project.fileSystems()
                .flatMap(volume -> Vector.ofAll(volume.value().driverOpts().keySet())
                        .map(option -> volume.part("driver_opts", option).part(option, option)))
                .reject(option -> ROWS.exists(row -> row.option.equals(option.value())))
                .map(option -> unknown(option, OF_DOCKER));
    }

    /** Whether a file system takes those that it has at all. */
    static boolean areAccepted(Subject<Volume> volume) {
        return options(volume, FILE_SYSTEM).forAll(problem -> problem.severity() != Severity.ERROR);
    }

    static Vector<Problem> areKnownOfDisks(Examined project) {
        return project.disks().flatMap(disk -> options(disk.volume(), DISK));
    }

    private static Vector<Problem> options(Subject<Volume> volume, Taker taker) {
        return Vector.ofAll(volume.value().driverOpts())
                .flatMap(option -> check(volume.part("driver_opts", option).part(option._1, option._2.strip()), taker));
    }

    /** Whether a disk of some type takes the option with this text. */
    static boolean isOfDisk(String option, String text) {
        return OF_DISKS.exists(row -> row.option.equals(option) && row.takes.test(text));
    }

    private static Vector<Problem> check(Subject<String> option, Taker taker) {
        return taker.rows
                .find(row -> row.option.equals(option.path().last()))
                .fold(
                        () -> Vector.of(unknown(option, taker)),
                        row -> row.takes.test(option.value()) ? Vector.empty() : Vector.of(wrong(option, row, taker)));
    }

    private static Problem wrong(Subject<String> option, Row row, Taker taker) {
        return option.problem(EcsProblem.VOLUME_OPTION, taker.refusal(row))
                .hint(row.instead.apply(option.value()))
                .build();
    }

    private static Problem unknown(Subject<String> option, Taker taker) {
        String name = option.path().last();
        return option.problemAtKey(EcsProblem.ATTRIBUTE_IGNORED, name + taker.without)
                .hint(NearestName.hint(name, taker.names()).getOrElse(taker.instead))
                .build();
    }
}
