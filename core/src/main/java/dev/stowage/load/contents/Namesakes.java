package dev.stowage.load.contents;

import dev.stowage.compose.Build;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.source.Files;
import dev.stowage.value.VolumeName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.nio.file.Path;

/** Directories of a project that are called as one of its volumes, as those are that were mounted before. */
final class Namesakes {
    /** Of a directory with more than these nothing is said. */
    private static final int MOST = 10_000;

    private Namesakes() {}

    /** Those with something in them, from which no image is built, as seen from the directory of the project. */
    static LinkedHashMap<VolumeName, String> of(Project project, Files disk, Path directory) {
        Vector<Path> contexts = project.services()
                .values()
                .toVector()
                .flatMap(Service::build)
                .flatMap(Build::context)
                .map(Files::path);
        return LinkedHashMap.ofEntries(project.volumes()
                .filter((name, volume) -> !volume.external())
                .keySet()
                .toVector()
                .filter(name -> isOfAFolder(name.value()))
                .map(name -> Tuple.of(name, directory.resolve(name.value())))
                .filter(each -> disk.kind(each._2) == Files.Kind.DIRECTORY
                        && disk.list(each._2, MOST).nonEmpty()
                        && !contexts.exists(context -> context.startsWith(each._2)))
                .map(each -> Tuple.of(each._1, "./" + each._1.value())));
    }

    /** Neither the directory itself, nor one above it or hidden in it. */
    private static boolean isOfAFolder(String name) {
        return !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0));
    }
}
