package dev.stowage.apply;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.SecretStore.Deletion;
import dev.stowage.apply.aws.SecretStore.FoundSecret;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.StackState;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.SecretText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The secrets of AWS Secrets Manager in one account and region. What one contains goes there and is never asked for. */
public final class Secrets {
    private final Aws aws;

    Secrets(Aws aws) {
        this.aws = aws;
    }

    /** Keeps a new secret, of 1 to 65,536 bytes of text in UTF-8, and returns its ARN. Problems: there is one, or AWS refuses. */
    public Either<Problems, String> create(String name, SecretText content, LinkedHashMap<String, String> tags) {
        return aws.secretStore().create(name, content, tags).mapLeft(Secrets::problems);
    }

    /** All but for those that are to be deleted. */
    public Either<Problems, Vector<FoundSecret>> all() {
        return aws.secretStore().all().mapLeft(Secrets::problems);
    }

    /** The secret with this name or ARN; a problem when there is none. */
    public Either<Problems, FoundSecret> named(String nameOrArn) {
        return aws.secretStore()
                .named(nameOrArn)
                .mapLeft(failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND
                        ? Problems.of(missing(nameOrArn))
                        : problems(failure));
    }

    /** Deletes it. Problems: those of {@link #removable}, or AWS refuses. */
    public Option<Problems> delete(String nameOrArn, Deletion deletion) {
        return removable(nameOrArn).fold(Option::some, secret -> delete(secret, deletion));
    }

    /** Deletes what {@link #removable} has found, and not another one that was given its name since. A problem if AWS refuses. */
    public Option<Problems> delete(FoundSecret secret, Deletion deletion) {
        return aws.secretStore().delete(secret.arn(), deletion).map(Secrets::problems);
    }

    /** A secret that can be deleted. Problems: there is none, a stack still has it, or AWS refuses. */
    public Either<Problems, FoundSecret> removable(String nameOrArn) {
        return named(nameOrArn)
                .flatMap(secret -> aws.stacks()
                        .holds(secret.arn())
                        .mapLeft(Secrets::problems)
                        .flatMap(held -> held ? Either.left(inUse(nameOrArn, secret)) : Either.right(secret)));
    }

    private static Problem missing(String nameOrArn) {
        return Problem.builder()
                .id(DeploymentProblem.REQUEST_REFUSED)
                .sentence("there is no secret " + nameOrArn)
                .hint("stowage secret ls lists those that there are")
                .build();
    }

    private static Problems inUse(String nameOrArn, FoundSecret secret) {
        Option<String> stack = secret.tags().get(StackState.STACK_TAG);
        return Problems.of(Problem.builder()
                .id(DeploymentProblem.SECRET_IN_USE)
                .sentence("the secret " + nameOrArn + " belongs to "
                        + stack.map(name -> "stack " + name).getOrElse("a stack that is there"))
                .hint("take it out of the file and deploy again, or remove the stack"
                        + stack.map(name -> ": stowage down --stack-name " + name)
                                .getOrElse(""))
                .build());
    }

    private static Problems problems(ServiceFailure failure) {
        return Problems.of(failure.problem());
    }
}
