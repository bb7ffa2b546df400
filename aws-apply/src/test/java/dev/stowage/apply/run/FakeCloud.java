package dev.stowage.apply.run;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.EventPage;
import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.FakeLogs;
import dev.stowage.apply.aws.FakeSchedules;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.FakeTasks;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.Stacks;
import dev.stowage.apply.stack.ChangeSetId;
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
import dev.stowage.apply.stack.WaitingChangeSet;
import dev.stowage.ecs.Tag;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CloudFormation in memory with one stack. What happens after a request is written down before, one thing a pause. */
final class FakeCloud implements Stacks {
    static final StackName SHOP = new StackName("shop");
    private static final int PAGE = 3;

    final List<String> requests = new ArrayList<>();
    /** Of the requests that begin an operation, in order. */
    final List<ClientToken> tokens = new ArrayList<>();

    /** The last change set that was asked for. */
    Option<ChangeSetRequest> made = Option.none();

    /** What the stack holds. */
    Vector<HeldResource> held = Vector.empty();

    /** The template of the stack. */
    String template = "{\"Metadata\":{\"Stowage\":{\"Dialect\":\"modern\"}},\"Resources\":{}}";

    /** The change sets that wait for their execution. */
    Vector<WaitingChangeSet> waiting = Vector.empty();

    /** What other stacks hold. */
    Vector<String> heldElsewhere = Vector.empty();

    final FakeLogs logs = new FakeLogs();
    final FakeFileSystems fileSystems = new FakeFileSystems();
    final FakeServices services = new FakeServices();
    final FakeTasks tasks = services.tasks;
    final FakeBuckets buckets = new FakeBuckets();
    final FakeSecrets secrets = new FakeSecrets();
    final FakeSchedules schedules = new FakeSchedules();

    private final Set<ClientToken> begun = new HashSet<>();
    private final Deque<Runnable> afterExecution = new ArrayDeque<>();
    private final Deque<Runnable> afterDeletion = new ArrayDeque<>();
    private final Deque<Runnable> afterRollback = new ArrayDeque<>();
    private final Deque<Runnable> future = new ArrayDeque<>();
    private final Deque<ServiceFailure> failures = new ArrayDeque<>();
    private final Map<String, ServiceFailure> refusals = new HashMap<>();
    private final Map<String, ServiceFailure> standing = new HashMap<>();
    private final Deque<ServiceFailure> lost = new ArrayDeque<>();
    private final List<StackEvent> events = new ArrayList<>();
    private Runnable betweenPages = nothing();
    private Runnable whileComparing = nothing();
    private StackId id = new StackId("arn:shop/1");
    private Option<StackStatus> status = Option.none();
    private Option<ChangeSetName> changeSet = Option.none();
    private int changeSets;
    private ChangeSetState compared = new ChangeSetState(ChangeSetState.Status.READY, Option.none(), Vector.empty());

    /** Its ports; nobody should ask for others. */
    Aws aws() {
        return RecordedAws.of()
                .with("stacks", this)
                .with("buckets", buckets)
                .with("tasks", tasks)
                .with("fileSystems", fileSystems)
                .with("services", services)
                .with("logs", logs)
                .answering("SecretStore.contentSince", secrets::contentSince)
                .answering("Schedules.schedule", schedules::schedule)
                .aws();
    }

    /** The world goes on by one thing. */
    void goOn() {
        Option.of(future.poll()).forEach(Runnable::run);
    }

    FakeCloud in(StackStatus now) {
        status = Option.some(now);
        return this;
    }

    FakeCloud with(ChangeSetName left) {
        changeSet = Option.some(left);
        return this;
    }

    /** Another run deletes the change set, and makes its own of the same name. */
    void makesChangeSetAnew() {
        changeSets++;
    }

    private ChangeSetId changeSetId() {
        return new ChangeSetId("arn:changeSet/" + changeSets);
    }

    FakeCloud whileComparing(Runnable event) {
        whileComparing = event;
        return this;
    }

    FakeCloud comparing(ChangeSetState.Status state, String reason) {
        compared = new ChangeSetState(state, Option.some(reason), Vector.empty());
        return this;
    }

    /** The next looks at a change set see it in these states, one after another; then it is ready. */
    FakeCloud comparingInTurn(ChangeSetState.Status... states) {
        Deque<ChangeSetState.Status> left = new ArrayDeque<>(List.of(states));
        return whileComparing(() -> comparing(Option.of(left.poll()).getOrElse(ChangeSetState.Status.READY), ""));
    }

    /** The next requests fail like this. */
    FakeCloud failing(int times, ServiceFailure failure) {
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
        return this;
    }

    /** The next request of this kind fails like this. */
    FakeCloud refusing(String request, ServiceFailure failure) {
        refusals.put(request, failure);
        return this;
    }

    /** Each request of this kind fails like this. */
    FakeCloud refusingAlways(String request, ServiceFailure failure) {
        standing.put(request, failure);
        return this;
    }

    /** The next requests that begin an operation are carried out, and answered like this. */
    FakeCloud losing(int times, ServiceFailure failure) {
        lost.addAll(Collections.nCopies(times, failure));
        return this;
    }

    FakeCloud afterExecution(Runnable... things) {
        afterExecution.addAll(List.of(things));
        return this;
    }

    FakeCloud afterRollback(Runnable... things) {
        afterRollback.addAll(List.of(things));
        return this;
    }

    FakeCloud afterRedeployment(Runnable... things) {
        services.whenRedeployed = () -> later(things);
        return this;
    }

    FakeCloud afterBeginningOfATask(Runnable... things) {
        tasks.whileBeginning = () -> later(things);
        return this;
    }

    FakeCloud afterStopOfATask(Runnable... things) {
        tasks.whenStopped = () -> later(things);
        return this;
    }

    /** This happens after all else that is written down already. */
    void later(Runnable... things) {
        future.addAll(List.of(things));
    }

    FakeCloud afterDeletion(Runnable... things) {
        afterDeletion.addAll(List.of(things));
        return this;
    }

    /** Something happens to a resource. */
    Runnable event(String resource, String state, String reason) {
        return () -> events.add(0, event(resource, "AWS::ECS::Service", state, reason));
    }

    /** The stack itself comes into another state. */
    Runnable stack(StackStatus next) {
        return () -> {
            status = Option.some(next);
            events.add(0, event("shop", "AWS::CloudFormation::Stack", next.name(), ""));
        };
    }

    /** This happens once when a further page is asked for. */
    void betweenPages(Runnable news) {
        betweenPages = news;
    }

    Runnable nothing() {
        return () -> {};
    }

    /** Something happens to a service that ECS already knows. */
    Runnable eventOf(String service, String resource, String state, String reason) {
        return () -> events.add(
                0,
                StackEvent.builder()
                        .from(event(resource, "AWS::ECS::Service", state, reason))
                        .physicalId(service)
                        .build());
    }

    private StackEvent event(String resource, String type, String state, String reason) {
        return StackEvent.builder()
                .id(Integer.toString(events.size()))
                .at(Instant.EPOCH)
                .resource(new LogicalId(resource))
                .type(type)
                .status(state)
                .reason(Option.of(reason).filter(text -> !text.isEmpty()))
                .build();
    }

    private Option<ServiceFailure> failure(String request) {
        requests.add(request);
        return Option.of(refusals.remove(request))
                .orElse(() -> Option.of(standing.get(request)))
                .orElse(() -> Option.of(failures.poll()));
    }

    private <T> Either<ServiceFailure, T> answer(String request, T value) {
        return failure(request).<Either<ServiceFailure, T>>map(Either::left).getOrElse(Either.right(value));
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackName name) {
        return answer(
                "describe",
                status.filter(now -> now != StackStatus.DELETE_COMPLETE).map(this::state));
    }

    @Override
    public Either<ServiceFailure, Option<StackState>> describe(StackId id) {
        return answer("describe", status.map(this::state));
    }

    /** The stack as it is now, without a request. */
    Option<StackState> observed() {
        return status.map(this::state);
    }

    private StackState state(StackStatus now) {
        return StackState.builder()
                .name(SHOP)
                .id(id)
                .status(now)
                .putTag(Tag.PROJECT, "shop")
                .changeSets(changeSet.toVector())
                .build();
    }

    @Override
    public Either<ServiceFailure, String> template(StackId id) {
        return answer("template", template);
    }

    @Override
    public Either<ServiceFailure, Vector<StackState>> tagged(String key) {
        throw new UnsupportedOperationException("nothing of this here");
    }

    @Override
    public Either<ServiceFailure, Vector<HeldResource>> resources(StackId id) {
        return answer("resources", held);
    }

    @Override
    public Either<ServiceFailure, Boolean> holds(String physicalId) {
        return answer("holds", heldElsewhere.contains(physicalId));
    }

    @Override
    public Either<ServiceFailure, EventPage> events(StackId id, Option<String> page) {
        if (page.isDefined()) {
            betweenPages.run();
            betweenPages = nothing();
        }
        int from = page.map(Integer::parseInt).getOrElse(0);
        int to = Math.min(events.size(), from + PAGE);
        return answer(
                "events",
                new EventPage(
                        Vector.ofAll(events.subList(from, to)), Option.when(to < events.size(), Integer.toString(to))));
    }

    @Override
    public Either<ServiceFailure, Made> makeChangeSet(ChangeSetRequest request) {
        if (changeSet.contains(request.name())) {
            return Either.left(FakeFailure.of(ServiceFailure.Kind.ALREADY_EXISTS));
        }
        made = Option.some(request);
        return answer("make", request).map(made -> {
            changeSet = Option.some(made.name());
            changeSets++;
            if (status.isEmpty() || status.contains(StackStatus.DELETE_COMPLETE)) {
                makeStack();
            }
            return new Made(id, changeSetId());
        });
    }

    @Override
    public Either<ServiceFailure, Vector<WaitingChangeSet>> waiting(StackId id) {
        return answer("waiting", waiting);
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetName name) {
        whileComparing.run();
        return answer("compare", compared);
    }

    @Override
    public Either<ServiceFailure, ChangeSetState> changeSet(StackName stack, ChangeSetId id) {
        whileComparing.run();
        return answer("compare", compared);
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetName name) {
        changeSet = Option.none();
        return failure("discard");
    }

    @Override
    public Option<ServiceFailure> deleteChangeSet(StackName stack, ChangeSetId id) {
        changeSet = changeSet.filter(other -> !id.equals(changeSetId()));
        waiting = waiting.reject(left -> left.id().equals(id));
        return failure("discard").orElse(() -> missing(id));
    }

    private Option<ServiceFailure> missing(ChangeSetId id) {
        return Option.when(!id.equals(changeSetId()), () -> FakeFailure.of(ServiceFailure.Kind.NOT_FOUND));
    }

    /** Another one than the stack that had the name before. */
    private void makeStack() {
        id = new StackId(id.value() + "1");
        events.clear();
        status = Option.some(StackStatus.REVIEW_IN_PROGRESS);
    }

    @Override
    public Option<ServiceFailure> execute(StackName stack, ChangeSetId id, ClientToken token) {
        Option<ServiceFailure> missing = missing(id);
        if (missing.isDefined()) {
            requests.add("execute");
            return missing;
        }
        changeSet = Option.none();
        return begin("execute", token, afterExecution);
    }

    @Override
    public Option<ServiceFailure> delete(StackId stack, ClientToken token) {
        return begin("delete", token, afterDeletion);
    }

    @Override
    public Option<ServiceFailure> continueRollback(StackId stack, ClientToken token) {
        return begin("continue rollback", token, afterRollback);
    }

    @Override
    public Option<ServiceFailure> rollBack(StackId stack, ClientToken token) {
        return begin("roll back", token, afterRollback);
    }

    /** A token begins one operation, and no second one ever. */
    private Option<ServiceFailure> begin(String request, ClientToken token, Deque<Runnable> consequences) {
        tokens.add(token);
        Option<ServiceFailure> failure = failure(request);
        if (failure.isDefined()) {
            return failure;
        }
        if (!begun.add(token)) {
            return Option.some(FakeFailure.of(ServiceFailure.Kind.ALREADY_EXISTS));
        }
        future.addAll(consequences);
        return Option.of(lost.poll());
    }
}
