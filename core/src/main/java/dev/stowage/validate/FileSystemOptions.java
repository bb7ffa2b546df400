package dev.stowage.validate;

import dev.stowage.compose.Volume;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
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
            form("uid", FileSystemForms::isUser, USER),
            form("gid", FileSystemForms::isUser, USER),
            form(
                    "root_directory",
                    FileSystemForms::isDirectory,
                    "write a path that begins with /, of at most 4 directories and 100 characters"),
            form(
                    "permissions",
                    FileSystemForms::isPermissions,
                    "write three or four octal digits in quotes, such as \"0755\""));

    private FileSystemOptions() {}

    private static Row words(String option, Vector<String> words) {
        return new Row(option, words::contains, typed -> nearest(typed, words));
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
        return volumes(project)
                .flatMap(volume -> Vector.ofAll(volume.value().driverOpts())
                        .flatMap(option ->
                                check(volume.part("driver_opts", option).part(option._1, option._2.strip()))));
    }

    /** The volumes that are file systems. */
    static Vector<Subject<Volume>> volumes(Examined project) {
        return Vector.ofAll(project.project().volumes())
                .filter(volume -> !volume._2.driver().contains("ebs"))
                .map(volume ->
                        new Subject<>(volume._2, AttributePath.of("volumes", volume._1.value()), project.sources()));
    }

    private static Vector<Problem> check(Subject<String> option) {
        return ROWS.find(row -> row.option.equals(option.path().last()))
                .fold(
                        () -> Vector.of(unknown(option)),
                        row -> row.takes.test(option.value()) ? Vector.empty() : Vector.of(wrong(option, row)));
    }

    /** The value may come from a variable, so the sentence does not tell it. */
    private static Problem wrong(Subject<String> option, Row row) {
        return option.problem(ProblemId.VOLUME_OPTION, "a file system on AWS takes no such " + row.option)
                .hint(row.instead.apply(option.value()))
                .build();
    }

    private static Problem unknown(Subject<String> option) {
        String name = option.path().last();
        return Problem.at(
                        option.sources().keyAt(option.path()),
                        ProblemId.ATTRIBUTE_IGNORED,
                        name + " has no effect on ECS")
                .path(option.path())
                .hint(NearestName.hint(name, ROWS.map(Row::option))
                        .getOrElse("remove it: the volume is a file system of its own, which starts empty"))
                .build();
    }
}
