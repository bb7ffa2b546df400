package dev.stowage.apply.aws;

import dev.stowage.apply.stack.ChangeSetId;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.stack.WaitingChangeSet;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;

/** {@link Stacks} by the AWS SDK. */
final class SdkStacks implements Stacks {
    private static final Set<ResourceStatus> GONE =
            HashSet.of(ResourceStatus.DELETE_COMPLETE, ResourceStatus.DELETE_SKIPPED);

    private final CloudFormationClient client;
    private final Option<String> role;
    private final Calls calls;

    SdkStacks(CloudFormationClient client, Option<String> role, Calls calls) {
        this.client = client;
        this.role = role;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackName name) {
        return describe(name.value());
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackId id) {
        return describe(id.value());
    }

    private Either<ServiceFailure, Option<StackState>> describe(String nameOrId) {
        return calls.found(
                "DescribeStacks",
                () -> Vector.ofAll(client.describeStacks(request -> request.stackName(nameOrId))
                                .stacks())
                        .headOption()
                        .map(this::state));
    }

    @Override
    public Either<ServiceFailure, Vector<StackState>> tagged(String key) {
        return calls.answer(
                "DescribeStacks",
                () -> Vector.ofAll(client.describeStacksPaginator().stacks())
                        .filter(stack ->
                                stack.tags().stream().anyMatch(tag -> tag.key().equals(key)))
                        .map(Answers::stack)
                        .sortBy(stack -> stack.name().value()));
    }

    private StackState state(Stack stack) {
        StackState state = Answers.stack(stack);
        return state.status().phase() == StackStatus.Phase.PLANNED
                ? StackState.builder()
                        .from(state)
                        .changeSets(changeSets(state.id()))
                        .build()
                : state;
    }

    private Vector<ChangeSetName> changeSets(StackId id) {
        return listed(id).map(summary -> new ChangeSetName(summary.changeSetName()));
    }

    private Vector<ChangeSetSummary> listed(StackId id) {
        return Vector.ofAll(client.listChangeSetsPaginator(request -> request.stackName(id.value()))
                .summaries());
    }

    @Override
    public Either<ServiceFailure, Vector<WaitingChangeSet>> waiting(StackId stack) {
        return calls.answer("ListChangeSets", () -> listed(stack).flatMap(Answers::waiting));
    }

    @Override
    public Either<ServiceFailure, Vector<HeldResource>> resources(StackId id) {
        return calls.answer(
                "ListStackResources",
                () -> Vector.ofAll(client.listStackResourcesPaginator(request -> request.stackName(id.value()))
                                .stackResourceSummaries())
                        .reject(resource -> GONE.contains(resource.resourceStatus()))
                        .map(Answers::resource)
                        .reject(resource -> resource.physicalId().isEmpty()));
    }

    @Override
    public Either<ServiceFailure, Boolean> holds(String physicalId) {
        return calls.found(
                        "DescribeStackResources",
                        () -> Option.some(Vector.ofAll(
                                        client.describeStackResources(request -> request.physicalResourceId(physicalId))
                                                .stackResources())
                                .filter(resource -> physicalId.equals(resource.physicalResourceId()))
                                .exists(resource -> !GONE.contains(resource.resourceStatus()))))
                .map(found -> found.getOrElse(false));
    }

    @Override
    public Either<ServiceFailure, EventPage> events(StackId id, Option<String> page) {
        return calls.answer("DescribeStackEvents", () -> {
            DescribeStackEventsResponse answer = client.describeStackEvents(request -> {
                request.stackName(id.value());
                page.forEach(request::nextToken);
            });
            return new EventPage(Vector.ofAll(answer.stackEvents()).map(Answers::event), Option.of(answer.nextToken()));
        });
    }

    @Override
    public Either<ServiceFailure, String> template(StackId id) {
        return calls.answer(
                "GetTemplate",
                () -> client.getTemplate(
                                request -> request.stackName(id.value()).templateStage(TemplateStage.ORIGINAL))
                        .templateBody());
    }

    @Override
    public Either<ServiceFailure, Made> makeChangeSet(ChangeSetRequest wanted) {
        return calls.answer("CreateChangeSet", () -> {
            CreateChangeSetResponse answer = client.createChangeSet(request -> {
                Requests.changeSet(wanted, request);
                role.forEach(request::roleARN);
            });
            return new Made(new StackId(answer.stackId()), new ChangeSetId(answer.id()));
        });
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetName name) {
        return changeSet(stack, name.value());
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetId id) {
        return changeSet(stack, id.value());
    }

    private Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, String nameOrId) {
        return calls.answer("DescribeChangeSet", () -> {
            Vector<DescribeChangeSetResponse> pages = Vector.empty();
            Option<String> next = Option.none();
            do {
                DescribeChangeSetResponse page = changeSetPage(stack, nameOrId, next);
                pages = pages.append(page);
                next = Option.of(page.nextToken());
            } while (next.isDefined());
            Vector<Change> changes = pages.flatMap(DescribeChangeSetResponse::changes);
            return Answers.changeSet(pages.head(), changes);
        });
    }

    private DescribeChangeSetResponse changeSetPage(StackName stack, String nameOrId, Option<String> page) {
        return client.describeChangeSet(request -> {
            request.stackName(stack.value()).changeSetName(nameOrId);
            page.forEach(request::nextToken);
        });
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetName name) {
        return deleteChangeSet(stack, name.value());
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetId id) {
        return deleteChangeSet(stack, id.value());
    }

    private Option<ServiceFailure> deleteChangeSet(StackName stack, String nameOrId) {
        return calls.action(
                "DeleteChangeSet",
                () -> client.deleteChangeSet(
                        request -> request.stackName(stack.value()).changeSetName(nameOrId)));
    }

    @Override
    public Option<ServiceFailure> execute(StackName stack, ChangeSetId id, ClientToken token) {
        return calls.action(
                "ExecuteChangeSet",
                () -> client.executeChangeSet(request -> request.stackName(stack.value())
                        .changeSetName(id.value())
                        .clientRequestToken(token.value())
                        .retainExceptOnCreate(true)));
    }

    @Override
    public Option<ServiceFailure> delete(StackId stack, ClientToken token) {
        return calls.action(
                "DeleteStack",
                () -> client.deleteStack(request -> {
                    request.stackName(stack.value()).clientRequestToken(token.value());
                    role.forEach(request::roleARN);
                }));
    }

    @Override
    public Option<ServiceFailure> continueRollback(StackId stack, ClientToken token) {
        return calls.action(
                "ContinueUpdateRollback",
                () -> client.continueUpdateRollback(request -> {
                    request.stackName(stack.value()).clientRequestToken(token.value());
                    role.forEach(request::roleARN);
                }));
    }

    @Override
    public Option<ServiceFailure> rollBack(StackId stack, ClientToken token) {
        return calls.action(
                "RollbackStack",
                () -> client.rollbackStack(request -> {
                    request.stackName(stack.value()).clientRequestToken(token.value());
                    role.forEach(request::roleARN);
                }));
    }
}
