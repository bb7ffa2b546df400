package dev.stowage.load.contents;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.VolumeMount;
import dev.stowage.source.Files;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * What stands at a path that is mounted from the host.
 *
 * @param below the path as seen from the directory of the project, where it is inside: {@code ./conf/nginx.conf}
 * @param texts the names of what is in it, where that is a few small texts and nothing else, by name
 */
public record HostPath(Kind kind, Option<String> below, Vector<String> texts) {
    /** The kinds that can become something else. */
    public enum Kind {
        DIRECTORY,
        /** Docker makes a directory then. */
        NOTHING,
        /** A file of UTF-8 that is small enough to be a config. */
        SMALL_TEXT,
        OTHER
    }

    /** A config is part of a task definition, which has 64 KiB for all. */
    private static final int SMALL = 32 * 1024;

    private static final int FEW = 20;

    /** The paths that the services of a project mount. */
    static LinkedHashMap<String, HostPath> of(Project project, Files disk, Path directory) {
        Vector<String> sources = project.services()
                .values()
                .toVector()
                .flatMap(Service::volumes)
                .filter(mount -> mount.type() == MountType.BIND)
                .flatMap(VolumeMount::source)
                .distinct();
        return LinkedHashMap.ofEntries(sources.map(source -> Tuple.of(source, of(source, disk, directory))));
    }

    private static HostPath of(String source, Files disk, Path directory) {
        Path path = Files.path(source);
        return new HostPath(
                kind(path, disk),
                Option.when(
                        path.startsWith(directory) && !path.equals(directory),
                        () -> "./" + directory.relativize(path).toString().replace('\\', '/')),
                path.startsWith(directory) && disk.kind(path) == Files.Kind.DIRECTORY
                        ? texts(disk.list(path, FEW), disk)
                        : Vector.empty());
    }

    /** Small as a whole. */
    private static Vector<String> texts(Vector<Path> inside, Files disk) {
        int bytes = 0;
        for (Path file : inside) {
            if (kind(file, disk) != Kind.SMALL_TEXT || !(disk.read(file) instanceof Files.Content content)) {
                return Vector.empty();
            }
            bytes += content.bytes().length;
        }
        return bytes > SMALL
                ? Vector.empty()
                : inside.map(file -> file.getFileName().toString());
    }

    private static Kind kind(Path path, Files disk) {
        return switch (disk.kind(path)) {
            case DIRECTORY -> Kind.DIRECTORY;
            case MISSING -> Kind.NOTHING;
            case FILE -> isSmallText(disk.read(path)) ? Kind.SMALL_TEXT : Kind.OTHER;
            case OTHER -> Kind.OTHER;
        };
    }

    private static boolean isSmallText(Files.Reading reading) {
        return reading.fold(content -> isSmallText(content.bytes()), failure -> false);
    }

    private static boolean isSmallText(byte[] bytes) {
        return bytes.length <= SMALL && ConfigBytes.of(bytes).text().isDefined();
    }
}
