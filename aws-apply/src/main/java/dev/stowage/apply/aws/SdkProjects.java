package dev.stowage.apply.aws;

import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

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
    public Either<ServiceFailure, Vector<HeldResource>> resources(StackId stack) {
        return calls.answer("ListStackResources", () -> SdkStacks.resources(client, stack))
                .map(held -> held.reject(resource -> resource.physicalId().isEmpty()));
    }

    @Override
    public Either<ServiceFailure, String> template(StackId stack) {
        return calls.answer(
                "GetTemplate",
                () -> client.getTemplate(request -> request.stackName(stack.value()))
                        .templateBody());
    }
}
