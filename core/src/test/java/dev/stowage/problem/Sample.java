package dev.stowage.problem;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.environment.EnvironmentFile;
import dev.stowage.source.DiskFiles;
import dev.stowage.validate.ValidProject;
import dev.stowage.value.Dialect;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder of the catalogue: {@code bad/} and {@code good/}, and how they are called. {@code case.yaml} names the last
 * stage (or {@code environment}, or {@code template} for what is said to who takes that), the dialect, and variables as {@code env.NAME},
 * or {@code bad.env.NAME} for the bad one alone.
 */
record Sample(Path folder, LinkedHashMap<String, String> call) {
    private static final Path SAMPLES =
            Path.of(System.getProperty("stowage.root", ".."), "core/src/test/resources/cases/problems");

    static Stream<Sample> all() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.sorted().map(Sample::of).toList().stream();
        }
    }

    private static Sample of(Path folder) {
        try {
            return new Sample(folder, call(folder));
        } catch (IOException unreadable) {
            throw new AssertionError(folder.toString(), unreadable);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The same in the last stage, with a variable more. */
    Sample throughout(String variable, String value) {
        return new Sample(
                folder,
                call.get("stage").contains("environment")
                        ? call
                        : call.put("stage", "convert").put("env." + variable, value));
    }

    Path part(String which) {
        return folder.resolve(which).toAbsolutePath().normalize();
    }

    Vector<Problem> problems(String which) throws IOException {
        return problems(which, LinkedHashMap.empty());
    }

    /** What is reported when these files have other texts. */
    Vector<Problem> problems(String which, LinkedHashMap<Path, String> changed) throws IOException {
        return new Run(this, part(which), new Folder(part(which), changed)).problems();
    }

    /** One of the two folders, with a disk of its own. */
    private record Run(Sample sample, Path folder, Folder disk) {
        Vector<Problem> problems() {
            return switch (sample.call.getOrElse("stage", "load")) {
                case "environment" -> environment().fold(Problems::all, environment -> Vector.empty());
                case "load" -> Stowage.load(source()).fold(Problems::all, LoadedProject::warnings);
                case "validate" -> valid().fold(Problems::all, ValidProject::warnings);
                case "template" -> converted().map(Conversion::handedOver).fold(Problems::all, Conversion::warnings);
                default -> converted().fold(Problems::all, Conversion::warnings);
            };
        }

        private Either<Problems, Conversion> converted() {
            return environment()
                    .flatMap(environment -> valid().flatMap(project -> Stowage.convert(project, environment)));
        }

        /** What the file of {@code --environment} says, if there is one. */
        private Either<Problems, AwsEnvironment> environment() {
            String file = "environment.yaml";
            return Files.exists(folder.resolve(file))
                    ? EnvironmentFile.read(disk, folder, file)
                    : Either.right(AwsEnvironment.offline());
        }

        private Either<Problems, ValidProject> valid() {
            Dialect dialect =
                    Dialect.of(sample.call.getOrElse("dialect", "modern")).getOrElseThrow(AssertionError::new);
            return Stowage.load(source()).flatMap(project -> Stowage.validate(project, dialect));
        }

        private ComposeSource source() {
            LinkedHashMap<String, String> ofBoth = variables("env.");
            LinkedHashMap<String, String> own = variables(folder.getFileName() + ".env.");
            return ComposeSource.builder()
                    .from(ComposeSource.directory(folder)
                            .withEnvironment(own.merge(ofBoth).toJavaMap()))
                    .disk(disk)
                    .build();
        }

        private LinkedHashMap<String, String> variables(String prefix) {
            return sample.call.filterKeys(key -> key.startsWith(prefix)).mapKeys(key -> key.substring(prefix.length()));
        }
    }

    /** What is below a folder, as if there were nothing else: Load would look for a Compose file above it too. */
    private record Folder(Path root, LinkedHashMap<Path, String> changed) implements dev.stowage.source.Files {
        private static final dev.stowage.source.Files DISK = DiskFiles.upTo(1 << 20);

        @Override
        public Reading read(Path file) {
            return changed.get(file)
                    .<Reading>map(text -> Content.of(text.getBytes(StandardCharsets.UTF_8)))
                    .getOrElse(() -> file.startsWith(root) ? DISK.read(file) : new Missing());
        }

        @Override
        public Kind kind(Path path) {
            return path.startsWith(root) ? DISK.kind(path) : Kind.MISSING;
        }

        @Override
        public Vector<Path> list(Path directory, int most) {
            return directory.startsWith(root) ? DISK.list(directory, most) : Vector.empty();
        }

        @Override
        public Option<Path> realPath(Path path) {
            return DISK.realPath(path);
        }
    }

    /** The few lines of {@code key: value} that say how a sample is called. */
    private static LinkedHashMap<String, String> call(Path folder) throws IOException {
        Path file = folder.resolve("case.yaml");
        return Files.exists(file)
                ? Vector.ofAll(Files.readAllLines(file))
                        .filter(line -> line.contains(": "))
                        .foldLeft(
                                LinkedHashMap.empty(),
                                (read, line) -> read.put(
                                        line.substring(0, line.indexOf(": ")).trim(),
                                        line.substring(line.indexOf(": ") + 2).trim()))
                : LinkedHashMap.empty();
    }
}
