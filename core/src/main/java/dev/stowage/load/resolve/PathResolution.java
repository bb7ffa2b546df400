package dev.stowage.load.resolve;

import dev.stowage.source.Files;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;

/** The ways in which a relative path becomes one under the project directory. */
record PathResolution(Base base) {
    private static final Vector<String> REMOTE =
            Vector.of("https://", "http://", "git://", "ssh://", "github.com/", "git@");
    private static final String SERVICE = "service:";
    private static final int DRIVE_LENGTH = 3;

    /** A remote place or another service stays as it is. */
    String context(String path) {
        return path.startsWith(SERVICE) || isRemote(path) ? path : absolute(path);
    }

    /** A place in a network, not on a disk. */
    static boolean isRemote(String path) {
        return path.contains("://") || REMOTE.exists(path::startsWith);
    }

    /** Nothing stays nothing. */
    String absolute(String path) {
        return path.isEmpty() ? path : joined(path);
    }

    /** A path that may be that of a Windows host; nothing is the directory itself. */
    String file(String path) {
        return isWindowsAbsolute(path) ? path : joined(path);
    }

    /** As {@link #absolute}, with its first symbolic link replaced by what it leads to. */
    String followed(String path) {
        String absolute = absolute(path);
        return absolute.startsWith("/") && absolute.length() <= Files.LONGEST_PATH
                ? Vector.of(absolute.substring(1).split("/", -1))
                        .scanLeft("", (front, step) -> front + "/" + step)
                        .tail()
                        .find(this::isLink)
                        .map(link -> target(link) + absolute.substring(link.length()))
                        .getOrElse(absolute)
                : absolute;
    }

    private boolean isLink(String path) {
        return !target(path).equals(path);
    }

    private String target(String path) {
        Option<Path> real = base.files().realPath(Files.path(path));
        return real.map(Path::toString).getOrElse(path);
    }

    /** Any leading tilde is the home directory, also that of {@code ~user}, as in the reference. */
    private String joined(String path) {
        if (path.startsWith("~")) {
            return PosixPath.join(base.home(), path.substring(1));
        }
        return path.startsWith("/") ? path : PosixPath.join(base.directory(), path);
    }

    private static boolean isWindowsAbsolute(String path) {
        return path.startsWith("\\\\")
                || path.startsWith("//")
                || (path.length() >= DRIVE_LENGTH
                        && Character.isLetter(path.charAt(0))
                        && path.charAt(1) == ':'
                        && "\\/".indexOf(path.charAt(2)) >= 0);
    }
}
