package dev.stowage.load.contents;

import dev.stowage.compose.MountType;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.source.Files;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What stands at a path that is mounted from the host.
 *
 * @param isInside whether it is in the directory of the project, or that itself; nothing is in one that is the root
 * @param below the path as seen from the directory of the project, where it is inside: {@code ./conf/nginx.conf}
 * @param texts what is in a directory, where that is a few small texts and nothing else, by name; a small text itself
 * @param hasFiles whether a directory of the project has entries that are neither hidden nor a README
 */
public record HostPath(Kind kind, boolean isInside, Option<String> below, Vector<HostText> texts, boolean hasFiles) {
    /** The kinds that can become something else. */
    public enum Kind {
        DIRECTORY,
        /** Docker makes a directory then. */
        NOTHING,
        /** A file of the project, of UTF-8, that is small enough to be a config. */
        SMALL_TEXT,
        OTHER
    }

    /** A config is part of a task definition, which has 64 KiB for all. */
    private static final int SMALL = 32 * 1024;

    private static final int FEW = 20;

    /** Whether there are files is asked of larger directories, too. */
    private static final int MANY = 10_000;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\]");

    /** The paths that the services of a project mount, and those that its volumes stand for. */
    static LinkedHashMap<String, HostPath> of(Project project, Files disk, Path directory) {
        Vector<String> sources = project.services()
                .values()
                .toVector()
                .flatMap(Service::volumes)
                .filter(mount -> mount.type() == MountType.BIND)
                .flatMap(VolumeMount::source)
                .appendAll(project.volumes().values().flatMap(Volume::boundDirectory))
                .distinct();
        return LinkedHashMap.ofEntries(sources.map(source -> Tuple.of(source, of(source, disk, directory))));
    }

    private static HostPath of(String source, Files disk, Path directory) {
        Path path = path(source, disk, directory);
        boolean isInside = path.startsWith(directory) && directory.getNameCount() > 0 && !isOnADrive(source);
        Option<HostText> text = isInside ? text(path, disk) : Option.none();
        Kind kind = text.isDefined() ? Kind.SMALL_TEXT : kind(disk.kind(path));
        Vector<Path> inside = kind == Kind.DIRECTORY && isInside ? disk.list(path, MANY) : Vector.empty();
        return new HostPath(
                kind,
                isInside,
                Option.when(
                        isInside && !path.equals(directory),
                        () -> "./" + directory.relativize(path).toString().replace('\\', '/')),
                inside.isEmpty() || inside.size() > FEW ? text.toVector() : texts(inside, disk),
                inside.exists(HostPath::isSeen));
    }

    private static boolean isSeen(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("README");
    }

    /** Whoever wrote the file on Windows wrote {@code .\\conf}, which there is nothing else. */
    private static Path path(String source, Files disk, Path directory) {
        Path path = directory.resolve(Files.path(source)).normalize();
        return source.contains("\\") && disk.kind(path) == Files.Kind.MISSING
                ? directory.resolve(Files.path(source.replace('\\', '/'))).normalize()
                : path;
    }

    /** Where this is not Windows, whose own paths are absolute with a drive, such a path is of another machine. */
    private static boolean isOnADrive(String source) {
        return DRIVE.matcher(source).lookingAt() && !Files.path(source).isAbsolute();
    }

    /** Small as a whole. */
    private static Vector<HostText> texts(Vector<Path> inside, Files disk) {
        Vector<HostText> texts = Vector.empty();
        int bytes = 0;
        for (Path file : inside) {
            Option<HostText> text = text(file, disk);
            if (text.isEmpty()) {
                return Vector.empty();
            }
            texts = texts.appendAll(text);
            bytes += texts.last().bytes();
        }
        return bytes > SMALL ? Vector.empty() : texts;
    }

    /** Of what is no small text. */
    private static Kind kind(Files.Kind found) {
        return switch (found) {
            case DIRECTORY -> Kind.DIRECTORY;
            case MISSING -> Kind.NOTHING;
            case FILE, OTHER -> Kind.OTHER;
        };
    }

    private static Option<HostText> text(Path path, Files disk) {
        return Option.when(disk.kind(path) == Files.Kind.FILE, path)
                .flatMap(file ->
                        disk.read(file, SMALL).fold(content -> text(path, content.bytes()), failure -> Option.none()));
    }

    private static Option<HostText> text(Path path, byte[] bytes) {
        ConfigBytes content = ConfigBytes.of(bytes);
        return Option.when(
                content.text().isDefined(), () -> HostText.of(path.getFileName().toString(), content));
    }
}
