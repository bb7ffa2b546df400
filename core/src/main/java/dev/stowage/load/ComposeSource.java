package dev.stowage.load;

import dev.stowage.source.DiskFiles;
import dev.stowage.source.Files;
import dev.stowage.source.Limits;
import dev.stowage.source.MemoryFiles;
import dev.stowage.value.Dialect;
import dev.stowage.value.Environment;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Where an application is read from, with everything else that Load depends on; Load reads nothing from its
 * surroundings.
 */
@Value.Immutable
@StowageStyle
public interface ComposeSource {
    /** The directory, absolute, that files given here are relative to, and at which the search for a Compose file begins. */
    Path workingDirectory();

    /** A relative directory would be relative to what Load never asks for. */
    @Value.Check
    default void check() {
        if (!workingDirectory().isAbsolute()) {
            throw new IllegalArgumentException("not an absolute directory: " + workingDirectory());
        }
    }

    /** The directory that {@code ~} stands for, whatever the environment says. */
    Option<Path> givenHome();

    /** The directory that {@code ~} stands for: the given one, else as the environment says, else the working directory. */
    default Path home() {
        return givenHome()
                .getOrElse(() -> workingDirectory()
                        .resolve(environment().home().map(Files::path).getOrElse(workingDirectory())));
    }

    /** The environment variables of the process; by default none. */
    @Value.Default
    default Environment environment() {
        return Environment.EMPTY;
    }

    /** The Compose files in the order in which they are merged, {@code -} for what is piped in; none: as COMPOSE_FILE says, else they are looked for. */
    Vector<String> files();

    /**
     * The separator of the files in COMPOSE_FILE, unless COMPOSE_PATH_SEPARATOR is set: {@code :}, on Windows {@code ;}.
     */
    @Value.Default
    default String pathSeparator() {
        return File.pathSeparator;
    }

    /** The directory that relative paths in the files start from; none: the directory of the first file. */
    Option<String> projectDirectory();

    /** Lower-case letters, digits, - and _, the first a letter or digit; none: as the environment, the files or the directory say. */
    Option<String> projectName();

    /** The files of variables, in place of {@code .env}. */
    Vector<String> envFiles();

    /** The active profiles; none: as COMPOSE_PROFILES says. */
    Vector<String> profiles();

    /** The services to load, together with those that they depend on; none: all. */
    Vector<ServiceName> services();

    /** The phases to leave out; by default none. */
    LinkedHashSet<LoadPhase> without();

    /** The limits of what is read: bytes of a file, nesting, aliases. */
    @Value.Default
    default Limits limits() {
        return Limits.defaults();
    }

    /** The port that files are read through, in place of the disk of this machine. */
    @Value.Auxiliary
    Option<Files> givenDisk();

    /** The port that files are read through: the given one, else the disk of this machine, up to the limits. */
    default Files disk() {
        return givenDisk().getOrElse(() -> DiskFiles.upTo(limits().fileBytes()));
    }

    /** The application whose Compose file is in a directory, or else in the nearest one above it. */
    static ComposeSource directory(Path directory) {
        return builder()
                .workingDirectory(directory.toAbsolutePath().normalize())
                .build();
    }

    /** One Compose file in memory, alone in a directory {@code app}; more files are a {@link MemoryFiles}. */
    static ComposeSource of(String text) {
        Path directory = Path.of("/app").toAbsolutePath();
        return builder()
                .workingDirectory(directory)
                .disk(MemoryFiles.ofTexts(directory, HashMap.of("compose.yaml", text)))
                .build();
    }

    /** This source with other environment variables, usually {@link System#getenv()}; a home directory that is not given is taken from them. */
    default ComposeSource withEnvironment(Map<String, String> variables) {
        return builder()
                .from(this)
                .environment(Environment.ofProcess(variables))
                .build();
    }

    /**
     * This source as a dialect reads it: {@code docker-ecs} accepts any project name, and brings it into the form of names,
     * and has the lists of merged services in the order that the retired integration had them in.
     */
    default ComposeSource forDialect(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> this;
            case DOCKER_ECS ->
                builder()
                        .from(this)
                        .addWithout(LoadPhase.NAME_CHECK, LoadPhase.WRITTEN_ORDER)
                        .build();
        };
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableComposeSource.Builder {
        Builder() {}

        /** The directory that {@code ~} stands for, whatever the environment says. */
        public Builder home(Path directory) {
            return givenHome(directory);
        }

        /** The port that files are read through. */
        public Builder disk(Files port) {
            return givenDisk(port);
        }
    }
}
