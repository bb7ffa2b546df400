package dev.stowage.apply.docker;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.apply.file.WholeFile;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the Docker client, read as a tree and written as a whole: nobody ever sees half of it. */
record JsonFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** None when there is no such file. */
    Either<Problem, Option<ObjectNode>> read() {
        return Files.exists(path) ? parsed().map(Option::some) : Either.right(Option.none());
    }

    private Either<Problem, ObjectNode> parsed() {
        try {
            return JSON.readTree(Files.readAllBytes(path)) instanceof ObjectNode object
                    ? Either.right(object)
                    : Either.left(unreadable());
        } catch (IOException damaged) {
            return Either.left(unreadable());
        }
    }

    private Problem unreadable() {
        return Problem.builder()
                .id(DeploymentProblem.CONTEXT_UNREADABLE)
                .sentence("the file " + path + " of the Docker client cannot be read")
                .hint("see what docker context ls says of it")
                .build();
    }

    /** Why it could not be written; none when it was. The client may keep logins in what is made here. */
    Option<Problem> write(ObjectNode root) {
        try {
            Files.createDirectories(path.getParent());
            WholeFile.replacePrivate(path, JSON.writer(printer()).writeValueAsBytes(root));
            return Option.none();
        } catch (IOException refused) {
            return Option.some(unwritable(path));
        }
    }

    static Problem unwritable(Path path) {
        return Problem.builder()
                .id(DeploymentProblem.CONTEXT_UNWRITABLE)
                .sentence("the file " + path + " of the Docker client cannot be written")
                .hint("make the folder " + path.getParent() + " writable, or set DOCKER_CONFIG to one that is")
                .build();
    }

    /** As the Docker client writes them: with tabs. */
    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new com.fasterxml.jackson.core.util.DefaultIndenter("\t", "\n"));
        return printer;
    }
}
