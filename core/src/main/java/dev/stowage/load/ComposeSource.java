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

/** Where an application is read from, and everything else that decides what it says: Load asks nothing but this. */
@Value.Immutable
@StowageStyle
public interface ComposeSource {
    /** The directory that files given here are relative to, and where looking for a file begins. It has to be absolute. */
    Path workingDirectory();

    /** A relative directory would be relative to what Load never asks for. */
    @Value.Check
    default void check() {
        if (!workingDirectory().isAbsolute()) {
            throw new IllegalArgumentException("not an absolute directory: " + workingDirectory());
        }
    }

    /** The directory that {@code ~} stands for: as the environment says, else the working directory. */
    @Value.Default
    default Path home() {
        return workingDirectory().resolve(environment().home().map(Files::path).getOrElse(workingDirectory()));
    }

    /** The variables of the process. */
    @Value.Default
    default Environment environment() {
        return Environment.EMPTY;
    }

    /** The Compose files in the order in which they are merged, {@code -} for what is piped in; none: as COMPOSE_FILE says, else they are looked for. */
    Vector<String> files();

    /** What stands between the files of COMPOSE_FILE, unless COMPOSE_PATH_SEPARATOR says: {@code :}, on Windows {@code ;}. */
    @Value.Default
    default String pathSeparator() {
        return File.pathSeparator;
    }

    /** What relative paths in the files are relative to; none: the directory of the first file. */
    Option<String> projectDirectory();

    /** Lower-case letters, digits, - and _, the first a letter or digit; none: as the environment, the files or the directory say. */
    Option<String> projectName();

    /** The files of variables, in place of {@code .env}. */
    Vector<String> envFiles();

    /** The active profiles; none: as COMPOSE_PROFILES says. */
    Vector<String> profiles();

    /** The services that are wanted, with what they depend on; none: all. */
    Vector<ServiceName> services();

    /** The phases that are left out. */
    LinkedHashSet<LoadPhase> without();

    /** How much is read: bytes of a file, nesting, aliases. */
    @Value.Default
    default Limits limits() {
        return Limits.defaults();
    }

    /** Where files are read from; the disk of this machine, if nothing else is said. */
    @Value.Default
    @Value.Auxiliary
    default Files disk() {
        return DiskFiles.upTo(limits().fileBytes());
    }

    /** The application in a directory, or the nearest one above it that has a Compose file. */
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

    /** The same with these variables of the process, best {@link System#getenv()}: the home directory is among them. */
    default ComposeSource withEnvironment(Map<String, String> variables) {
        return builder()
                .from(this)
                .environment(Environment.ofProcess(variables))
                .build();
    }

    /** The same as a dialect reads it: {@code docker-ecs} takes any project name, and brings it into the form of names. */
    default ComposeSource forDialect(Dialect dialect) {
        return dialect == Dialect.DOCKER_ECS
                ? builder().from(this).addWithout(LoadPhase.NAME_CHECK).build()
                : this;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableComposeSource.Builder {
        Builder() {}
    }
}
