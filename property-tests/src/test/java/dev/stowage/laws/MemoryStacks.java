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
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.apply.stack.StackStatus.Phase;
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * CloudFormation in memory, for one name of a stack: what a request begins, {@link #goOn} ends. What CloudFormation refuses
 * whatever else happens is a mistake of whoever asks for it, and ends the test.
 */
final class MemoryStacks implements Stacks {
    final Line line = new Line();
    final MemoryTasks tasks = new MemoryTasks(line);
    private final MemoryBuckets buckets = new MemoryBuckets(line);
    private final List<StackEvent> events = new ArrayList<>();
    private final Set<ClientToken> tokens = new HashSet<>();
    private Instant now = Instant.EPOCH;
    private Fate fate = Fate.WELL;
    private int stacks;
    private int made;
    private Option<StackStatus> status = Option.none();
    private LinkedHashMap<ChangeSetId, ChangeSetRequest> changeSets = LinkedHashMap.empty();
    private Option<ChangeSetRequest> coming = Option.none();
    private Option<ChangeSetRequest> deployed = Option.none();

    /** Its ports; nobody should ask for others. */
    Aws aws() {
        return RecordedAws.of()
                .with("stacks", this)
                .with("buckets", buckets)
                .with("tasks", tasks)
                .answering("Services.tasks", (Object cluster) -> tasks.listed())
                .answering(
                        "Services.definition",
                        Either.left(new ServiceFailure(
                                ServiceFailure.Kind.NOT_FOUND, "DescribeTaskDefinition", "", "no", Option.none())))
                .aws();
    }

    void comes(Fate next) {
        fate = next;
        tasks.end(next == Fate.WELL ? 0 : 1);
    }

    /** The same for all runs, one after the other: no two of them are at one time. */
    Instant now() {
        return now;
    }

    /** What is under way ends. */
    void goOn(Duration time) {
        now = now.plus(time);
        tasks.goOn();
        status.filter(StackStatus::isBusy).forEach(busy -> {
            StackStatus end = end(busy);
            if (end == StackStatus.DELETE_COMPLETE) {
                deployed = Option.none();
                coming = Option.none();
                changeSets = LinkedHashMap.empty();
            } else if (end == StackStatus.CREATE_COMPLETE || end == StackStatus.UPDATE_COMPLETE) {
                deployed = coming;
            }
            become(end);
        });
    }

    /** Somebody else has given the stack another template, by other means. */
    void drift(String template) {
        if (status.exists(now -> now.phase() == Phase.LIVE)) {
            deployed = deployed.map(request ->
                    ChangeSetRequest.builder().from(request).template(template).build());
            become(StackStatus.UPDATE_IN_PROGRESS);
            become(StackStatus.UPDATE_COMPLETE);
        }
    }

    private StackStatus end(StackStatus busy) {
        boolean stops = coming.exists(request -> request.onFailure() == OnFailure.STOP);
        return busy == StackStatus.DELETE_IN_PROGRESS ? removed() : fate.end(busy, stops);
    }

    /** A stack that holds nothing cannot be held up, and one in whose cluster tasks run is. */
    private StackStatus removed() {
        boolean isEmpty = deployed.isEmpty() && coming.isEmpty();
        return isEmpty || (fate == Fate.WELL && tasks.alive().isEmpty())
                ? StackStatus.DELETE_COMPLETE
                : StackStatus.DELETE_FAILED;
    }

    /** The stack that has the name now, as it is. */
    Option<StackState> observed() {
        return status.filter(now -> now != StackStatus.DELETE_COMPLETE).map(this::state);
    }

    /** What runs of the template; nothing where no stack does. */
    Deployed deployed() {
        return Deployed.of(deployed.map(ChangeSetRequest::template));
    }

    /**
     * All that a user would find: the state of the stack, what it holds, and what was left over. Tasks end by themselves where
     * the stack stays.
     */
    String found() {
        return observed()
                .map(stack -> stack.status() + ": " + deployed() + leftover())
                .getOrElse(() -> "nothing" + leftover()
                        + tasks.alive().map(task -> " " + task.id()).mkString());
    }

    /** What runs have made for a while and not taken away. */
    String leftover() {
        return (changeSets.isEmpty() ? "" : " and a change set") + (buckets.isEmpty() ? "" : " and a bucket");
    }

    private void become(StackStatus next) {
        status = Option.some(next);
        events.add(
                0,
                StackEvent.builder()
                        .id(stacks + "-" + events.size())
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
                .changeSets(changeSets.values().map(ChangeSetRequest::name).toVector());
        deployed.orElse(coming)
                .forEach(request -> state.tags(request.tags())
                        .parameters(LinkedHashSet.ofAll(request.parameters().keySet())));
        return state.build();
    }

    private StackId id() {
        return new StackId("arn:aws:cloudformation:eu-west-1:1:stack/shop/" + stacks);
    }

    @Override
    public Either<ServiceFailure, Vector<StackState>> tagged(String key) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Either<ServiceFailure, Vector<HeldResource>> resources(StackId id) {
        return line.answer(() -> id.equals(id()) ? deployed().held() : Vector.empty());
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackName name) {
        return line.answer(this::observed);
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackId id) {
        return line.answer(
                () -> status.map(this::state).filter(state -> state.id().equals(id)));
    }

    @Override
    public Either<ServiceFailure, Boolean> holds(String physicalId) {
        return line.answer(() -> false);
    }

    @Override
    public Either<ServiceFailure, EventPage> events(StackId id, Option<String> page) {
        return line.answer(() -> new EventPage(Vector.ofAll(events), Option.none()));
    }

    @Override
    public Either<ServiceFailure, String> template(StackId id) {
        return line.answer(() -> deployed.map(ChangeSetRequest::template).getOrElse("{}"));
    }

    @Override
    public Either<ServiceFailure, Made> makeChangeSet(ChangeSetRequest request) {
        return line.ask(() -> named(request.name()).isDefined()
                ? Either.left(new ServiceFailure(
                        ServiceFailure.Kind.ALREADY_EXISTS, "CreateChangeSet", "AlreadyExists", "there", Option.none()))
                : Either.right(make(request)));
    }

    private Made make(ChangeSetRequest request) {
        boolean isNew = request.kind() == ChangeSetKind.CREATE;
        expect(isNew ? phase() == Phase.GONE || phase() == Phase.PLANNED : phase() == Phase.LIVE, "makes " + request);
        expect(request.templateUrl().forAll(buckets::has), "reads the template of " + request);
        if (phase() == Phase.GONE) {
            stacks++;
            events.clear();
            become(StackStatus.REVIEW_IN_PROGRESS);
        }
        made++;
        ChangeSetId id = new ChangeSetId("arn:changeSet/" + made);
        changeSets = changeSets.put(id, request);
        return new Made(id(), id);
    }

    private Phase phase() {
        return status.map(StackStatus::phase).getOrElse(Phase.GONE);
    }

    private void expect(boolean allowed, String deed) {
        if (!allowed) {
            throw new AssertionError("nobody " + deed + " while the stack is in state " + status);
        }
    }

    private Option<ChangeSetId> named(ChangeSetName name) {
        return changeSets
                .filterValues(request -> request.name().equals(name))
                .keySet()
                .headOption();
    }

    /** All are old enough to be taken for the leftovers of a run that was cut off. */
    @Override
    public Either<ServiceFailure, Vector<WaitingChangeSet>> waiting(StackId stack) {
        return line.answer(() -> changeSets
                .toVector()
                .map(entry -> new WaitingChangeSet(entry._2.name(), entry._1, MemoryBuckets.LONG_AGO)));
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetName name) {
        return line.ask(() -> compared(named(name)));
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetId id) {
        return line.ask(() -> compared(Option.some(id)));
    }

    /** A change of the metadata alone is none. */
    private Either<ServiceFailure, ChangeSetState> compared(Option<ChangeSetId> id) {
        return id.flatMap(changeSets::get)
                .map(request -> deployed().equals(Deployed.of(Option.some(request.template()))))
                .map(isEmpty -> isEmpty ? ChangeSetState.Status.EMPTY : ChangeSetState.Status.READY)
                .map(state -> new ChangeSetState(state, Option.none(), Vector.empty()))
                .toEither(() -> new ServiceFailure(
                        ServiceFailure.Kind.NOT_FOUND, "DescribeChangeSet", "ChangeSetNotFound", "no", Option.none()));
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetName name) {
        return line.act(() -> named(name).forEach(id -> changeSets = changeSets.remove(id)));
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetId id) {
        return line.act(() -> changeSets = changeSets.remove(id));
    }

    @Override
    public Option<ServiceFailure> execute(StackName stack, ChangeSetId id, ClientToken token) {
        return line.act(() -> {
            if (tokens.add(token)) {
                execute(changeSets.get(id).getOrElseThrow(() -> new AssertionError("there is no change set " + id)));
            }
        });
    }

    /** The others are of no use then. */
    private void execute(ChangeSetRequest request) {
        boolean isNew = request.kind() == ChangeSetKind.CREATE;
        expect(phase() == (isNew ? Phase.PLANNED : Phase.LIVE), "executes " + request);
        Deployed.comesAfterItsTasks(request.template(), deployed(), tasks);
        coming = Option.some(request);
        changeSets = LinkedHashMap.empty();
        become(isNew ? StackStatus.CREATE_IN_PROGRESS : StackStatus.UPDATE_IN_PROGRESS);
    }

    @Override
    public Option<ServiceFailure> delete(StackId stack, ClientToken token) {
        return line.act(() -> {
            if (tokens.add(token) && stack.equals(id()) && phase() != Phase.GONE) {
                expect(phase() != Phase.BUSY || status.exists(StackStatus::neverRan), "deletes the stack");
                become(StackStatus.DELETE_IN_PROGRESS);
            }
        });
    }

    @Override
    public Option<ServiceFailure> continueRollback(StackId stack, ClientToken token) {
        return rollBack(StackStatus.UPDATE_ROLLBACK_FAILED, token);
    }

    @Override
    public Option<ServiceFailure> rollBack(StackId stack, ClientToken token) {
        return rollBack(StackStatus.UPDATE_FAILED, token);
    }

    private Option<ServiceFailure> rollBack(StackStatus from, ClientToken token) {
        return line.act(() -> {
            if (tokens.add(token)) {
                expect(status.contains(from), "rolls back from " + from);
                become(StackStatus.UPDATE_ROLLBACK_IN_PROGRESS);
            }
        });
    }
}
