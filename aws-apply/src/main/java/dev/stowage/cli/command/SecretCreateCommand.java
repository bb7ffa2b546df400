package dev.stowage.cli.command;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.docker.Contexts;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Command;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.Misuse;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.stage.Asking;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problem;
import dev.stowage.value.SecretText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Keeps the content of a file, or of the standard input, as a secret, and prints its ARN. */
final class SecretCreateCommand implements Command {
    /** In bytes (<em>AWS Secrets Manager API Reference</em>, "CreateSecret"). */
    private static final int LARGEST = 65_536;

    private static final String STANDARD_INPUT = "-";

    @Override
    public ExitCode run(Invocation call, ProcessContext process) {
        String source = call.operands().drop(1).headOption().getOrElse(STANDARD_INPUT);
        return source.equals(STANDARD_INPUT) && process.isTerminal(Channel.IN)
                ? visible(call).report(process)
                : new Contexts(call, process).tell(content(source, process), content -> create(content, call, process));
    }

    private static Misuse visible(Invocation call) {
        return Misuse.of(call, "a secret is not typed where it can be seen: name a file, or pipe it in");
    }

    private static ExitCode create(SecretText content, Invocation call, ProcessContext process) {
        Asking asking = new Asking(call, process);
        return asking.of(applier -> applier.secrets().create(call.operands().head(), content, tags(asking)), arn -> {
            process.out().println(arn);
            return ExitCode.DONE;
        });
    }

    /** So that a secret of a project is found by it. */
    private static LinkedHashMap<String, String> tags(Asking asking) {
        return asking.project()
                .map(project -> LinkedHashMap.of(Tag.PROJECT, project))
                .getOrElse(LinkedHashMap.empty());
    }

    private static Either<Problem, SecretText> content(String source, ProcessContext process) {
        try (InputStream in = source.equals(STANDARD_INPUT)
                ? process.in()
                : Files.newInputStream(process.directory().resolve(source))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return unfit(SecretText.of(bytes));
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            return Either.left(problem("cannot be read from " + source, "name a file that is there"));
        }
    }

    private static Either<Problem, SecretText> unfit(SecretText content) {
        if (content.size() == 0) {
            return Either.left(problem("is empty", "a secret has one byte or more"));
        }
        if (content.size() > LARGEST) {
            return Either.left(problem("has more than 65,536 bytes", "that is the most that AWS keeps in a secret"));
        }
        return content.isUtf8()
                ? Either.right(content)
                : Either.left(problem("is no text in UTF-8", "ECS gives nothing else to containers; encode it"));
    }

    private static Problem problem(String why, String hint) {
        return Problem.builder()
                .id(DeploymentProblem.SECRET_CONTENT)
                .sentence("the content of the secret " + why)
                .hint(hint)
                .build();
    }
}
