package dev.stowage.apply.discover;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.FileSystems;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.registry.Digests;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.aws.Question;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Problem;
import io.vavr.Lazy;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How each kind of question is asked. */
final class Answering {
    private final Aws aws;
    private final Digests digests;

    /** One look at all volumes, however many a project asks for. */
    private final Lazy<Either<ServiceFailure, Vector<ExistingFileSystem>>> retained;

    Answering(Aws aws, Digests digests, Option<StackName> stack) {
        this.aws = aws;
        this.digests = digests;
        this.retained = Lazy.of(() -> retained(aws.fileSystems(), aws.stacks(), stack));
    }

    Question.Cases<Either<Problem, Fact>> cases() {
        return new Question.Cases<>(
                cluster -> found(aws.clusters().find(cluster.nameOrArn()), AwsInventory.Builder::cluster),
                balancer -> aws.loadBalancers()
                        .find(balancer.nameOrArn())
                        .mapLeft(ServiceFailure::problem)
                        .flatMap(found -> found.map(this::withItsNetwork).getOrElse(Either.right(Fact.NOTHING))),
                vpc -> fact(FoundNetwork.of(vpc.id(), aws.network()), FoundNetwork::fact),
                defaultVpc -> fact(FoundNetwork.ofDefault(aws.network()), FoundNetwork::fact),
                group -> fact(
                        aws.network().securityGroups(Vector.of(group.id())),
                        groups -> Fact.of(known -> known.addAllSecurityGroups(groups))),
                files -> found(aws.fileSystems().find(files.id()), AwsInventory.Builder::addFileSystem),
                volume -> fact(retained.get(), Answering::kept),
                gpuImage -> found(aws.machineImages().forGpus(), AwsInventory.Builder::gpuAmi),
                digest -> digests.of(digest.image())
                        .map(found ->
                                found.map(text -> pinned(digest.image(), text)).getOrElse(Fact.NOTHING)));
    }

    /** A project that names a load balancer and no network goes where the balancer is. */
    private Either<Problem, Fact> withItsNetwork(ExistingLoadBalancer balancer) {
        return fact(
                FoundNetwork.of(balancer.vpc(), aws.network()),
                network -> network.fact().and(Fact.of(known -> known.loadBalancer(balancer))));
    }

    private static <T> Either<Problem, Fact> found(
            Either<ServiceFailure, Option<T>> answer, BiFunction<AwsInventory.Builder, T, AwsInventory.Builder> add) {
        return fact(
                answer,
                found -> found.map(thing -> Fact.of(known -> add.apply(known, thing)))
                        .getOrElse(Fact.NOTHING));
    }

    private static <T> Either<Problem, Fact> fact(Either<ServiceFailure, T> answer, Function<T, Fact> fact) {
        return answer.mapLeft(ServiceFailure::problem).map(fact);
    }

    /** Every volume brings the same list: what is known already is not added again. */
    private static Fact kept(Vector<ExistingFileSystem> files) {
        return known -> AwsInventory.builder()
                .from(known)
                .fileSystems(known.fileSystems().appendAll(files).distinct())
                .build();
    }

    private static Fact pinned(String image, String digest) {
        return known -> AwsInventory.builder()
                .from(known)
                .imageDigests(
                        known.imageDigests().getOrElse(LinkedHashMap.empty()).put(image, digest))
                .build();
    }

    /** Those that a removed stack has left. One that a stack still holds must stay in the template of that stack. */
    private static Either<ServiceFailure, Vector<ExistingFileSystem>> retained(
            FileSystems files, Stacks stacks, Option<StackName> stack) {
        return files.tagged(Tag.PROJECT)
                .map(tagged -> tagged.filter(found -> stack.forAll(name -> isOf(name, found))))
                .flatMap(tagged -> Either.sequenceRight(
                                tagged.map(found -> stacks.holds(found.id()).map(held -> Option.when(!held, found))))
                        .map(found -> found.flatMap(option -> option).toVector()));
    }

    /** One without the tag was made by something else than CloudFormation for whoever wants it. */
    private static boolean isOf(StackName stack, ExistingFileSystem files) {
        return files.tags().get(StackState.STACK_TAG).forAll(stack.value()::equals);
    }
}
