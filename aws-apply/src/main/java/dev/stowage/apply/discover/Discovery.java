package dev.stowage.apply.discover;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.FileSystems;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.stack.StackState;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.convert.Question;
import dev.stowage.convert.Requirements;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Asks AWS what a project needs to know, independent questions at the same time. */
public final class Discovery {
    private Discovery() {}

    /** The answers; or every question that cannot be asked yet, or the requests that failed. */
    public static Either<Problems, AwsEnvironment> of(Requirements requirements, Aws aws) {
        Vector<Problem> unknown = requirements.questions().flatMap(question -> question.fold(ASKABLE));
        return unknown.isEmpty() ? answered(requirements, aws) : Either.left(new Problems(unknown));
    }

    private static final Question.Cases<Option<Problem>> ASKABLE = new Question.Cases<>(
            cluster -> cannot("the cluster " + cluster.nameOrArn()),
            balancer -> cannot("the load balancer " + balancer.nameOrArn()),
            vpc -> cannot("the VPC " + vpc.id()),
            defaultVpc -> Option.none(),
            group -> cannot("the security group " + group.id()),
            files -> cannot("the file system " + files.id()),
            volume -> Option.none(),
            // Not asked either, but the template can do without: CloudFormation looks the image up, and tags stay tags.
            gpuImage -> Option.none(),
            digest -> Option.none());

    private static Option<Problem> cannot(String what) {
        return Option.some(Problem.builder()
                .id(ProblemId.NOT_DISCOVERED)
                .sentence("this version cannot look for " + what)
                .hint("describe it in a file and name that with --environment")
                .build());
    }

    private static Either<Problems, AwsEnvironment> answered(Requirements requirements, Aws aws) {
        Vector<Question> questions = requirements.questions();
        boolean network = questions.exists(Question.DefaultVpc.class::isInstance);
        boolean volumes = questions.exists(Question.VolumeFileSystems.class::isInstance);
        CompletableFuture<Either<ServiceFailure, Place>> place =
                ask(() -> network ? Place.ofDefault(aws.network()) : Either.right(Place.NONE));
        CompletableFuture<Either<ServiceFailure, Vector<ExistingFileSystem>>> files =
                ask(() -> volumes ? retained(aws.fileSystems(), aws.stacks()) : Either.right(Vector.empty()));
        return place.join()
                .flatMap(where -> files.join().map(kept -> environment(aws.region(), where, kept)))
                .mapLeft(failure -> new Problems(Vector.of(failure.problem())));
    }

    static <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question);
    }

    private static AwsEnvironment environment(String region, Place place, Vector<ExistingFileSystem> files) {
        return AwsEnvironment.known(AwsInventory.builder()
                .region(region)
                .vpc(place.vpc())
                .subnets(place.subnets())
                .fileSystems(files)
                .build());
    }

    /** Those that a removed stack has left. One that a stack still holds must stay in the template of that stack. */
    private static Either<ServiceFailure, Vector<ExistingFileSystem>> retained(FileSystems files, Stacks stacks) {
        return files.tagged(StackState.PROJECT_TAG)
                .flatMap(tagged -> Either.sequenceRight(
                                tagged.map(found -> stacks.holds(found.id()).map(held -> Option.when(!held, found))))
                        .map(found -> found.flatMap(option -> option).toVector()));
    }
}
