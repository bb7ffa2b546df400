package dev.stowage.laws;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.EventPage;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.stack.ChangeSetId;
import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.ChangeSetState;
import dev.stowage.apply.stack.ClientToken;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * CloudFormation in memory, for one name of a stack: what a request begins, {@link #goOn} ends. The connection can be cut:
 * then no request is heard any more, while the stack goes on.
 */
final class MemoryStacks implements Stacks {
    private static final ServiceFailure CUT =
            new ServiceFailure(ServiceFailure.Kind.ACCESS_DENIED, "Request", "Cut", "the line is cut", Option.none());

    private final List<StackEvent> events = new ArrayList<>();
    private final Set<ClientToken> tokens = new HashSet<>();
    private Fate fate = Fate.WELL;
    private int stacks;
    private int changeSets;
    private int requestsUntilCut = Integer.MAX_VALUE;
    private final MemoryBuckets buckets = new MemoryBuckets(this::isCut);
    private Option<StackStatus> status = Option.none();
    private Option<ChangeSetRequest> changeSet = Option.none();
    private Option<ChangeSetRequest> coming = Option.none();
    private Option<ChangeSetRequest> deployed = Option.none();

    /** Its ports; nobody should ask for others. */
    Aws aws() {
        return RecordedAws.of().with("stacks", this).with("buckets", buckets).aws();
    }

    void cutAfter(int requests) {
        requestsUntilCut = requests;
    }

    void mend() {
        requestsUntilCut = Integer.MAX_VALUE;
    }

    /** How what is under way from now on ends. */
    enum Fate {
        WELL,
        BADLY,
        /** What should undo the harm fails too. */
        WORSE
    }

    void comes(Fate next) {
        fate = next;
    }

    /** What is under way ends. */
    void goOn() {
        status.filter(StackStatus::isBusy).forEach(busy -> {
            StackStatus end = end(busy);
            if (end == StackStatus.DELETE_COMPLETE) {
                deployed = Option.none();
                coming = Option.none();
            } else if (end == StackStatus.CREATE_COMPLETE || end == StackStatus.UPDATE_COMPLETE) {
                deployed = coming;
            }
            become(end);
        });
    }

    private StackStatus end(StackStatus busy) {
        return switch (busy) {
            case DELETE_IN_PROGRESS ->
                fate == Fate.WELL || isEmpty() ? StackStatus.DELETE_COMPLETE : StackStatus.DELETE_FAILED;
            case CREATE_IN_PROGRESS -> fate == Fate.WELL ? StackStatus.CREATE_COMPLETE : StackStatus.ROLLBACK_COMPLETE;
            case UPDATE_IN_PROGRESS -> fate == Fate.WELL ? StackStatus.UPDATE_COMPLETE : rolledBack();
            default -> rolledBack();
        };
    }

    /** Nothing was ever made, so nothing can hold up the removal. */
    private boolean isEmpty() {
        return deployed.isEmpty() && coming.isEmpty();
    }

    private StackStatus rolledBack() {
        return fate == Fate.WORSE ? StackStatus.UPDATE_ROLLBACK_FAILED : StackStatus.UPDATE_ROLLBACK_COMPLETE;
    }

    /** The stack that has the name now, as it is. */
    Option<StackState> observed() {
        return status.filter(now -> now != StackStatus.DELETE_COMPLETE).map(this::state);
    }

    /** All that a user would find: the state of the stack, its template, and change sets that were left over. */
    String found() {
        return observed().map(StackState::status) + " " + deployed.map(ChangeSetRequest::template) + " "
                + changeSet.map(ChangeSetRequest::name) + " " + buckets;
    }

    /** The template that runs, and what is left beside it. */
    String running() {
        return deployed.map(ChangeSetRequest::template) + " " + changeSet.map(ChangeSetRequest::name) + " " + buckets;
    }

    private void become(StackStatus next) {
        status = Option.some(next);
        events.add(
                0,
                StackEvent.builder()
                        .id(Integer.toString(events.size()))
                        .at(Instant.EPOCH)
                        .resource(new LogicalId("shop"))
                        .type("AWS::CloudFormation::Stack")
                        .status(next.name())
                        .build());
    }

    private StackState state(StackStatus now) {
        StackState.Builder state = StackState.builder()
                .name(new StackName("shop"))
                .id(id())
                .status(now)
                .changeSets(changeSet.toVector().map(ChangeSetRequest::name));
        deployed.orElse(coming)
                .forEach(request -> state.tags(request.tags())
                        .parameters(LinkedHashSet.ofAll(request.parameters().keySet())));
        return state.build();
    }

    private StackId id() {
        return new StackId("arn:shop/" + stacks);
    }

    @Override
    public Either<ServiceFailure, Vector<StackState>> tagged(String key) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Either<ServiceFailure, Vector<HeldResource>> resources(StackId id) {
        return answer(Vector.empty());
    }

    private boolean isCut() {
        return --requestsUntilCut < 0;
    }

    private <T> Either<ServiceFailure, T> answer(T value) {
        return isCut() ? Either.left(CUT) : Either.right(value);
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackName name) {
        return answer(observed());
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackId id) {
        return answer(status.map(this::state).filter(state -> state.id().equals(id)));
    }

    @Override
    public Either<ServiceFailure, Boolean> holds(String physicalId) {
        return answer(false);
    }

    @Override
    public Either<ServiceFailure, EventPage> events(StackId id, Option<String> page) {
        return answer(new EventPage(Vector.ofAll(events), Option.none()));
    }

    @Override
    public Either<ServiceFailure, String> template(StackId id) {
        return answer(deployed.map(ChangeSetRequest::template).getOrElse("{}"));
    }

    @Override
    public Either<ServiceFailure, Made> makeChangeSet(ChangeSetRequest request) {
        if (isCut()) {
            return Either.left(CUT);
        }
        if (changeSet.exists(made -> made.name().equals(request.name()))) {
            return Either.left(new ServiceFailure(
                    ServiceFailure.Kind.ALREADY_EXISTS, "CreateChangeSet", "AlreadyExists", "there", Option.none()));
        }
        if (observed().isEmpty() && request.kind() == ChangeSetKind.CREATE) {
            stacks++;
            events.clear();
            become(StackStatus.REVIEW_IN_PROGRESS);
        }
        changeSet = Option.some(request);
        changeSets++;
        return Either.right(new Made(id(), changeSetId()));
    }

    private ChangeSetId changeSetId() {
        return new ChangeSetId("arn:changeSet/" + changeSets);
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetName name) {
        return compared();
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetId id) {
        return compared();
    }

    private Either<ServiceFailure, ChangeSetState> compared() {
        boolean isEmpty =
                changeSet.exists(made -> deployed.exists(now -> now.template().equals(made.template())));
        return answer(new ChangeSetState(
                isEmpty ? ChangeSetState.Status.EMPTY : ChangeSetState.Status.READY, Option.none(), Vector.empty()));
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetName name) {
        if (isCut()) {
            return Option.some(CUT);
        }
        changeSet = changeSet.filter(made -> !made.name().equals(name));
        return Option.none();
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetId id) {
        if (isCut()) {
            return Option.some(CUT);
        }
        changeSet = changeSet.filter(made -> !id.equals(changeSetId()));
        return Option.none();
    }

    @Override
    public Option<ServiceFailure> execute(StackName stack, ChangeSetId id, ClientToken token) {
        if (isCut()) {
            return Option.some(CUT);
        }
        coming = changeSet.filter(made -> id.equals(changeSetId()));
        coming.forEach(request -> {
            changeSet = Option.none();
            become(
                    request.kind() == ChangeSetKind.CREATE
                            ? StackStatus.CREATE_IN_PROGRESS
                            : StackStatus.UPDATE_IN_PROGRESS);
        });
        return Option.none();
    }

    @Override
    public Option<ServiceFailure> delete(StackId stack, ClientToken token) {
        if (isCut()) {
            return Option.some(CUT);
        }
        if (tokens.add(token)) {
            become(StackStatus.DELETE_IN_PROGRESS);
        }
        return Option.none();
    }

    @Override
    public Option<ServiceFailure> continueRollback(StackId stack, ClientToken token) {
        return rollBack(stack, token);
    }

    @Override
    public Option<ServiceFailure> rollBack(StackId stack, ClientToken token) {
        if (isCut()) {
            return Option.some(CUT);
        }
        if (tokens.add(token)) {
            become(StackStatus.UPDATE_ROLLBACK_IN_PROGRESS);
        }
        return Option.none();
    }
}
