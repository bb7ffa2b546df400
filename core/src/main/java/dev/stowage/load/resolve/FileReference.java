package dev.stowage.load.resolve;

import static dev.stowage.problem.ComposeProblem.MALFORMED_VALUE;
import static dev.stowage.problem.ComposeProblem.REMOTE_FILE;

import dev.stowage.load.yaml.EmptyPath;
import dev.stowage.load.yaml.FileRef;
import dev.stowage.load.yaml.Node;
import dev.stowage.problem.Problem;
import dev.stowage.source.Files;
import io.vavr.control.Either;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How a Compose file names another one that is loaded with it.
 *
 * @param directory the absolute directory that relative names start at
 * @param files asked whether a file stands under a name that looks remote
 */
public record FileReference(Path directory, Files files) {
    /**
     * The Compose file of this name. Problems: it is to be fetched from a registry or repository, and no file of that
     * name exists; the name cannot be one of a file.
     */
    public Either<Problem, FileRef> compose(Node.Text name) {
        return file(name)
                .filterOrElse(file -> isHere(name.value(), file.path()), file -> remote(name))
                .mapLeft(problem -> PathResolution.isRemote(name.value()) ? remote(name) : problem);
    }

    /** The file of this name, which is never fetched. Problem: the name is empty, or cannot be one of a file. */
    public Either<Problem, FileRef> file(Node.Text name) {
        if (name.value().isEmpty()) {
            return Either.left(EmptyPath.at(name.span()));
        }
        return name.value().length() > Files.LONGEST_PATH
                ? impossible(name, "write a path of at most " + Files.LONGEST_PATH + " characters")
                : resolved(name);
    }

    private Either<Problem, FileRef> resolved(Node.Text name) {
        try {
            return Either.right(FileRef.of(directory.resolve(name.value()).normalize(), name.span()));
        } catch (InvalidPathException invalid) {
            return impossible(name, "take out the characters that paths cannot have");
        }
    }

    private static Either<Problem, FileRef> impossible(Node.Text name, String hint) {
        return Either.left(Problem.at(name.span(), MALFORMED_VALUE, "this cannot be the path of a file")
                .hint(hint)
                .build());
    }

    private boolean isHere(String name, Path file) {
        return !PathResolution.isRemote(name) || files.kind(file) == Files.Kind.FILE;
    }

    private static Problem remote(Node.Text name) {
        return Problem.at(name.span(), REMOTE_FILE, "Compose files of registries and repositories are not fetched")
                .hint("fetch it first and write its path; a program that uses Stowage as a library can supply it"
                        + " through the port dev.stowage.source.Files")
                .build();
    }
}
