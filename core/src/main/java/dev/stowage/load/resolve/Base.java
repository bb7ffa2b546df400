package dev.stowage.load.resolve;

import dev.stowage.source.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What relative paths are relative to.
 *
 * @param directory the project directory; relative itself where a file is loaded for another one that will resolve it
 * @param home where {@code ~} leads, the home directory of the user
 * @param files asked for symbolic links
 */
public record Base(String directory, String home, Files files) {
    /**
     * The base for a file that a project takes in, so that its relative paths come out relative to that project; both
     * directories are absolute. On another drive, where no relative path leads, they come out absolute.
     */
    public static Base seenFrom(Path project, Path directory, String home, Files files) {
        Path seen = Objects.equals(project.getRoot(), directory.getRoot()) ? project.relativize(directory) : directory;
        return new Base(seen.toString().replace('\\', '/'), home, files);
    }
}
