package dev.stowage.apply.aws;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** The profiles of AWS's configuration files, by name. Their credentials are not looked at. */
public record Profiles(Vector<Profile> all) {
    /**
     * A profile.
     *
     * @param region the one that it says, if it says one
     */
    public record Profile(String name, Option<String> region) {}

    /**
     * Those of a user with this home directory and these variables ({@code AWS_CONFIG_FILE},
     * {@code AWS_SHARED_CREDENTIALS_FILE}); a problem when a file is damaged.
     */
    public static Either<Problem, Profiles> of(Map<String, String> variables, Path home) {
        Path config = file(variables, "AWS_CONFIG_FILE", home.resolve(".aws").resolve("config"));
        Path credentials = file(
                variables, "AWS_SHARED_CREDENTIALS_FILE", home.resolve(".aws").resolve("credentials"));
        ProfileFile.Aggregator files = ProfileFile.aggregator();
        return add(files, config, ProfileFile.Type.CONFIGURATION)
                .orElse(() -> add(files, credentials, ProfileFile.Type.CREDENTIALS))
                .<Either<Problem, Profiles>>map(Either::left)
                .getOrElse(() -> Either.right(of(files.build())));
    }

    private static Path file(Map<String, String> variables, String name, Path usual) {
        return variables
                .get(name)
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .getOrElse(usual);
    }

    private static Option<Problem> add(ProfileFile.Aggregator files, Path path, ProfileFile.Type type) {
        if (!Files.isRegularFile(path)) {
            return Option.none();
        }
        try {
            files.addFile(ProfileFile.builder().content(path).type(type).build());
            return Option.none();
        } catch (IllegalArgumentException | java.io.UncheckedIOException damaged) {
            return Option.some(Problem.builder()
                    .id(DeploymentProblem.CONFIGURATION_UNREADABLE)
                    .sentence("the file " + path + " of the AWS configuration cannot be read")
                    .hint("each section begins with [name] or [profile name], each line in it is key = value")
                    .build());
        }
    }

    static Profiles of(ProfileFile file) {
        return new Profiles(Vector.ofAll(file.profiles().values())
                .map(profile ->
                        new Profile(profile.name(), Option.ofOptional(profile.property(ProfileProperty.REGION))))
                .sorted(Comparator.comparing(Profile::name)));
    }

    /** The profile of this name; a problem when there is none. */
    public Either<Problem, Profile> named(String name) {
        return all.find(profile -> profile.name().equals(name))
                .toEither(() -> Problem.builder()
                        .id(DeploymentProblem.PROFILE_MISSING)
                        .sentence("the AWS configuration has no profile " + name)
                        .hint(NearestName.hint(name, all.map(Profile::name))
                                .orElse(Option.some(
                                        "create it: aws configure --profile " + name + ", or aws configure sso")))
                        .build());
    }
}
