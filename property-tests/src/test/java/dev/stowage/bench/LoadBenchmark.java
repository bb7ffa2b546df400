package dev.stowage.bench;

import dev.stowage.Stowage;
import dev.stowage.load.ComposeSource;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long Load takes in a JVM that is warm, beside the reference loader on the same files in the same run. Arguments:
 * the program of {@code src/differential}, where it was built, and folders of applications to load as well.
 */
public final class LoadBenchmark {
    private static final Vector<Integer> SIZES = Vector.of(2, 10, 100, 500, 2000);
    private static final int WARMING_SERVICES = 20_000;
    private static final int MEASURED = 15;
    private static final int MEASURED_REFERENCE = 3;

    private LoadBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Vector<String> given = Vector.of(arguments);
        Option<ReferenceLoader> reference = given.headOption().map(ReferenceLoader::start);
        System.out.println("application | services | ours, ms | us a service | KiB a service | reference, ms | ratio");
        for (Tuple2<String, Path> folder : generated().appendAll(given.drop(1).map(LoadBenchmark::named))) {
            System.out.println(row(folder._1, folder._2, reference));
        }
        reference.forEach(ReferenceLoader::stop);
    }

    private static Tuple2<String, Path> named(String folder) {
        Path path = Path.of(folder);
        return Tuple.of(path.getFileName().toString(), path);
    }

    private static Vector<Tuple2<String, Path>> generated() throws IOException {
        Path root = Files.createTempDirectory("load-benchmark");
        Vector<Tuple2<String, Path>> folders = Vector.empty();
        for (ManyServices form : ManyServices.values()) {
            for (int size : SIZES) {
                Path folder = Files.createDirectories(root.resolve(form + "-" + size));
                Files.writeString(folder.resolve("compose.yaml"), form.text(size));
                folders = folders.append(Tuple.of(form.toString(), folder));
            }
        }
        return folders;
    }

    private static String row(String name, Path folder, Option<ReferenceLoader> reference) {
        ComposeSource source = ComposeSource.directory(folder);
        int services = services(source);
        Vector.range(0, Math.max(3, WARMING_SERVICES / services)).forEach(run -> services(source));
        Cost ours = Cost.median(MEASURED, () -> services(source));
        Option<Double> theirs = reference.map(loader -> loader.milliseconds(folder, MEASURED_REFERENCE));
        return String.format(
                Locale.ROOT,
                "%s | %d | %.2f | %.0f | %.0f | %s",
                name,
                services,
                ours.milliseconds(),
                1000 * ours.milliseconds() / services,
                ours.kibibytes() / services,
                theirs.map(time -> String.format(Locale.ROOT, "%.2f | %.3f", time, ours.milliseconds() / time))
                        .getOrElse("-"));
    }

    /** Loads, and tells how many services there are. */
    private static int services(ComposeSource source) {
        return Stowage.load(source)
                .getOrElseThrow(problems -> new AssertionError(problems))
                .project()
                .services()
                .size();
    }
}
