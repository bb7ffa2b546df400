package dev.stowage.apply.discover;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.parallel.Parallel;
import dev.stowage.apply.registry.Digests;
import dev.stowage.apply.stack.StackName;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.Question;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;

/** Asks AWS, and registries, what a project needs to know, all questions at the same time. */
public final class Discovery {
    private Discovery() {}

    /** The answers; or the problems of all requests that failed. That a thing does not exist is an answer. */
    public static Either<Problems, AwsEnvironment> of(Requirements requirements, Aws aws, Digests digests) {
        return of(requirements, aws, digests, Option.none());
    }

    /** The same for a stack: what one of another name has left is not for it. */
    public static Either<Problems, AwsEnvironment> of(
            Requirements requirements, Aws aws, Digests digests, Option<StackName> stack) {
        Question.Cases<Either<Problem, Fact>> cases = new Answering(aws, digests, stack).cases();
        return answers(requirements
                        .questions()
                        .map(question -> Parallel.begin(() -> question.fold(cases)))
                        .map(CompletableFuture::join))
                .map(facts -> AwsEnvironment.known(inventory(aws.region(), facts)));
    }

    private static Either<Problems, Vector<Fact>> answers(Vector<Either<Problem, Fact>> answers) {
        Vector<Problem> problems =
                answers.filter(Either::isLeft).map(Either::getLeft).distinct();
        return problems.isEmpty()
                ? Either.right(answers.flatMap(answer -> answer))
                : Either.left(new Problems(problems));
    }

    private static AwsInventory inventory(String region, Vector<Fact> facts) {
        return facts.foldLeft(AwsInventory.builder().region(region).build(), (known, fact) -> fact.addedTo(known));
    }
}
