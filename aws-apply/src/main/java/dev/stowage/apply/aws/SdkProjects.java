package dev.stowage.apply.aws;

import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackResource;
import dev.stowage.apply.stack.StackState;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** {@link Projects} by the AWS SDK. */
final class SdkProjects implements Projects {
    private final CloudFormationClient client;
    private final Calls calls;

    SdkProjects(CloudFormationClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Vector<StackState>> stacks() {
        return calls.answer(
                "DescribeStacks",
                () -> Vector.ofAll(client.describeStacksPaginator().stacks())
                        .map(Answers::stack)
                        .filter(stack -> stack.tags().containsKey(StackState.PROJECT_TAG))
                        .sortBy(stack -> stack.name().value()));
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> stack(StackName name) {
        return calls.answer(
                        "DescribeStacks",
                        () -> Vector.ofAll(client.describeStacks(request -> request.stackName(name.value()))
                                        .stacks())
                                .headOption()
                                .map(Answers::stack))
                .fold(
                        failure -> failure.kind() == ServiceFailure.Kind.NOT_FOUND
                                ? Either.right(Option.none())
                                : Either.left(failure),
                        Either::right);
    }

    @Override
    public Either<ServiceFailure, Vector<StackResource>> resources(StackId stack) {
        return calls.answer(
                "ListStackResources",
                () -> Vector.ofAll(client.listStackResourcesPaginator(request -> request.stackName(stack.value()))
                                .stackResourceSummaries())
                        .filter(resource -> resource.resourceStatus() != ResourceStatus.DELETE_COMPLETE)
                        .flatMap(SdkProjects::resource));
    }

    /** One that is still being made may have no id yet. */
    private static Option<StackResource> resource(StackResourceSummary resource) {
        return Option.of(resource.physicalResourceId())
                .filter(id -> !id.isEmpty())
                .map(id -> new StackResource(new LogicalId(resource.logicalResourceId()), resource.resourceType(), id));
    }

    @Override
    public Either<ServiceFailure, String> template(StackId stack) {
        return calls.answer(
                "GetTemplate",
                () -> client.getTemplate(request -> request.stackName(stack.value()))
                        .templateBody());
    }
}
