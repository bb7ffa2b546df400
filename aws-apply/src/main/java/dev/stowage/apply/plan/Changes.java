package dev.stowage.apply.plan;

import dev.stowage.apply.plan.Stages.Stage;
import dev.stowage.apply.plan.Step.Cleaning;
import dev.stowage.apply.plan.Step.Purpose;
import dev.stowage.apply.stack.ChangeSetKind;
import dev.stowage.apply.stack.ChangeSetRequest;
import dev.stowage.apply.stack.Goal;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.apply.stack.ParameterValue;
import dev.stowage.apply.stack.StackState;
import dev.stowage.cfn.Limits;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/** The steps that make a stack, or change the one that runs. Nothing is sent of a template that CloudFormation cannot take. */
final class Changes {
    private final Desired desired;
    private final Observed observed;
    private final Option<StackState> deployed;
    private final Defaults defaults;

    private Changes(Desired desired, Observed observed, Option<StackState> deployed, Defaults defaults) {
        this.desired = desired;
        this.observed = observed;
        this.deployed = deployed;
        this.defaults = defaults;
    }

    static Either<Problems, Vector<Step>> create(Desired desired, Observed observed) {
        return new Changes(desired, observed, Option.none(), Defaults.NOTHING).steps();
    }

    static Either<Problems, Vector<Step>> update(Desired desired, Observed observed) {
        return observed.deployed()
                .map(deployed -> new Changes(
                        noted(desired, deployed), observed, observed.stack(), defaults(desired, deployed, observed)))
                .getOrElse(() -> new Changes(desired, observed, observed.stack(), Defaults.NOTHING))
                .steps();
    }

    private static Defaults defaults(Desired desired, Template deployed, Observed observed) {
        return observed.stack()
                .map(stack -> Defaults.of(desired, deployed, stack))
                .getOrElse(Defaults.NOTHING);
    }

    /** The template that is deployed in the end. */
    static Template wanted(Desired desired, Template deployed) {
        Desired noted = noted(desired, deployed);
        return Stages.of(
                        noted.template(), Option.some(deployed), noted.options().untouched())
                .last()
                .template();
    }

    private static Desired noted(Desired desired, Template deployed) {
        return Desired.builder()
                .from(desired)
                .template(Neighbours.noted(Directories.kept(desired, deployed), deployed))
                .build();
    }

    private Either<Problems, Vector<Step>> steps() {
        Vector<Stage> stages = Stages.of(
                desired.template(),
                deployed.flatMap(stack -> observed.deployed()),
                desired.options().untouched());
        return Checked.traverse(stages.zipWithIndex(), numbered -> steps(numbered._1, numbered._2, stages.size()))
                .with(GivenValues.unwanted(desired.values(), desired.template(), desired.parameters()))
                .end((steps, warnings) -> comparison(steps, stages.size()).appendAll(steps.flatMap(some -> some)))
                .mapLeft(problems -> new Problems(problems.all().distinct()));
    }

    private Checked<Vector<Step>> steps(Stage stage, int number, int stages) {
        Ahead ahead = Ahead.of(
                stage,
                number == stages - 1 ? LinkedHashMap.empty() : fresh(),
                observed.deployed().getOrElse(Template.NOTHING));
        Template template = ahead.stage().template();
        Desired part = Desired.builder().from(desired).template(template).build();
        return Parameters.of(
                        part,
                        set().merge(ahead.values()),
                        deployed,
                        ahead.stage().held().addAll(defaults.chosen()))
                .with(Limits.passedBy(template).map(Refusals::passed))
                .map(parameters -> request(part, parameters, number == 0))
                .map(request -> Vector.<Step>of(
                                send(new Step.MakeChangeSet(
                                        request, stages == 1 ? Purpose.EXECUTION : Purpose.EXECUTION_OF_A_PART)),
                                new Step.ExecuteChangeSet(request.stack(), request.name()))
                        .appendAll(number == stages - 1 ? end(request, stage) : tasks(request, stage.tasks())));
    }

    /** The values that parameters get now, but for images and secrets. */
    private LinkedHashMap<LogicalId, String> set() {
        return desired.values().merge(defaults.renewed());
    }

    /** The parameters that get another value than is deployed, as far as that is told. */
    private LinkedHashMap<LogicalId, String> fresh() {
        LinkedHashMap<LogicalId, String> images = LinkedHashMap.ofEntries(desired.parameters()
                .filter(Parameter.Image.class::isInstance)
                .map(Parameter.Image.class::cast)
                .flatMap(image -> desired.images().get(image.service()).map(text -> Tuple.of(image.id(), text))));
        return deployed.map(stack -> images.merge(set())
                        .filter((id, text) -> stack.parameters().contains(id)
                                && !stack.values().get(id).contains(text)))
                .getOrElse(LinkedHashMap.empty());
    }

    /** Of several changes only the whole says whether there is anything to do, and what the user has to agree to. */
    private Vector<Step> comparison(Vector<Vector<Step>> steps, int stages) {
        return stages == 1 || deployed.isEmpty()
                ? Vector.empty()
                : steps.last().headOption().toVector().map(Changes::compared);
    }

    private static Step compared(Step last) {
        if (last instanceof Step.ThroughBucket bucket) {
            return new Step.ThroughBucket(bucket.place(), comparing(bucket.change()));
        }
        return last instanceof Step.MakeChangeSet change ? comparing(change) : last;
    }

    private static Step.MakeChangeSet comparing(Step.MakeChangeSet change) {
        return new Step.MakeChangeSet(change.request(), Purpose.COMPARISON);
    }

    private Vector<Step> tasks(ChangeSetRequest request, Vector<PlannedTask> tasks) {
        return Vector.<Step>of(watch(request))
                .appendAll(tasks.flatMap(task -> desired.runs()
                        .get(task.definition())
                        .map(run -> new Step.RunTask(desired.stack(), task, run))));
    }

    private Vector<Step> end(ChangeSetRequest request, Stage stage) {
        return desired.options().watching() == DeployOptions.Watching.NOT
                ? Vector.empty()
                : Vector.<Step>of(watch(request)).appendAll(redeployment(stage.template()));
    }

    /** A new stack has no tasks yet that have read anything. */
    private Option<Step> redeployment(Template template) {
        return deployed.map(stack -> sources(template))
                .filter(LinkedHashMap::nonEmpty)
                .map(sources -> new Step.Redeploy(desired.stack(), sources));
    }

    /** What the deployed template notes may not be done yet. */
    private LinkedHashMap<LogicalId, Vector<LogicalId>> sources(Template template) {
        return SecretMounts.of(template)
                .merge(Neighbours.of(template), Vector::appendAll)
                .merge(
                        observed.deployed().map(Neighbours::of).getOrElse(LinkedHashMap.empty()),
                        (some, more) -> some.appendAll(more).distinct());
    }

    private Step watch(ChangeSetRequest request) {
        boolean create = request.kind() == ChangeSetKind.CREATE;
        Cleaning cleaning = create && request.onFailure() == OnFailure.ROLL_BACK ? Cleaning.REMOVE : Cleaning.KEEP;
        return new Step.Watch(request.stack(), create ? Goal.CREATED : Goal.UPDATED, cleaning);
    }

    private Step send(Step.MakeChangeSet change) {
        ChangeSetRequest request = change.request();
        boolean fits = request.template().getBytes(StandardCharsets.UTF_8).length <= Limits.BYTES_IN_A_REQUEST;
        return fits
                ? change
                : new Step.ThroughBucket(
                        TemplatePlaces.of(observed.region(), request.stack())
                                .of(request.name(), desired.options().bucket()),
                        change);
    }

    private ChangeSetRequest request(
            Desired part, LinkedHashMap<LogicalId, ParameterValue> parameters, boolean isFirst) {
        ChangeSetKind kind = deployed.isEmpty() && isFirst ? ChangeSetKind.CREATE : ChangeSetKind.UPDATE;
        return ChangeSetRequest.builder()
                .stack(desired.stack())
                .name(Names.changeSet(part, parameters, kind))
                .kind(kind)
                .template(part.body())
                .parameters(parameters)
                .tags(tags())
                .onFailure(desired.options().onFailure())
                .build();
    }

    /** Tags that a user gave the stack by other means stay. */
    private LinkedHashMap<String, String> tags() {
        return deployed.map(StackState::tags)
                .getOrElse(LinkedHashMap.empty())
                .merge(desired.options().tags(), (now, given) -> given)
                .put(Tag.PROJECT, desired.project().value());
    }
}
