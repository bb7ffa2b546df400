package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.PlannedTask;
import dev.stowage.apply.plan.Stages;
import dev.stowage.apply.plan.Stages.Stage;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Output;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Reference;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.convert.Conversion;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A template with tasks is deployed in stages, and CloudFormation can take each of them. */
class StageLaws {
    private static final int RESOURCES = 7;
    private static final int PARAMETERS = 3;
    private static final Conversion CONVERTED = Outcome.of(
                    Pipeline.of(Dialect.MODERN), ComposeApp.EMPTY.source("{name: a, services: {a: {image: a}}}"))
            .conversion();

    /** A resource: to which of those before it and of the parameters it refers. */
    private record Shape(List<Integer> needs, List<Integer> asks) {}

    /** A task: its definition is one resource, and some later ones wait for it. */
    private record Chore(int definition, List<Integer> before) {}

    @Provide
    Arbitrary<Template> plain() {
        return Combinators.combine(
                        shapes(),
                        Arbitraries.integers().between(0, RESOURCES - 1).list().ofMaxSize(3))
                .as(StageLaws::template);
    }

    @Provide
    Arbitrary<Template> withTasks() {
        Arbitrary<Chore> chore = Combinators.combine(
                        Arbitraries.integers().between(0, RESOURCES - 2),
                        Arbitraries.integers().between(1, RESOURCES - 1).list().ofMaxSize(3))
                .as(Chore::new);
        return Combinators.combine(plain(), chore.list().ofMinSize(1).ofMaxSize(3))
                .as(StageLaws::asking);
    }

    private static Arbitrary<List<Option<Shape>>> shapes() {
        Arbitrary<Shape> shape = Combinators.combine(
                        Arbitraries.integers().between(0, RESOURCES - 1).list().ofMaxSize(3),
                        Arbitraries.integers().between(0, PARAMETERS - 1).list().ofMaxSize(1))
                .as(Shape::new);
        return shape.optional(0.8).map(Option::ofOptional).list().ofSize(RESOURCES);
    }

    @Property(tries = Tries.PLENTY)
    void takesNothingAwayFromWhatIsNeeded(@ForAll("withTasks") Template wanted, @ForAll("plain") Template deployed) {
        for (Option<Template> before : List.of(Option.some(deployed), Option.<Template>none())) {
            assertThat(stages(wanted, before))
                    .allSatisfy(stage ->
                            assertThat(stage.template().danglingReferences()).isEmpty());
        }
    }

    @Property(tries = Tries.PLENTY)
    void endsWithTheWholeTemplate(@ForAll("withTasks") Template wanted, @ForAll("plain") Template deployed) {
        assertThat(stages(wanted, Option.some(deployed)).last())
                .isEqualTo(new Stage(wanted, Vector.empty(), LinkedHashSet.empty()));
    }

    @Property(tries = Tries.PLENTY)
    void keepsWhatWaitsAsItIsDeployed(@ForAll("withTasks") Template wanted, @ForAll("plain") Template deployed) {
        Vector<Stage> stages = stages(wanted, Option.some(deployed));
        for (int number = 0; number < stages.size(); number++) {
            Template now = stages.get(number).template();
            stages.drop(number)
                    .flatMap(Stage::tasks)
                    .flatMap(PlannedTask::before)
                    .forEach(id -> assertThat(now.resources().get(id))
                            .isEqualTo(deployed.resources().get(id)));
        }
    }

    /** As a service follows its task definition: what is there for it alone waits with it. */
    @Property(tries = Tries.PLENTY)
    void keepsWhatIsDeployedForWhatWaitsAlone(
            @ForAll("withTasks") Template wanted, @ForAll("plain") Template deployed) {
        Vector<Stage> stages = stages(wanted, Option.some(deployed));
        for (int number = 0; number < stages.size() - 1; number++) {
            Template now = stages.get(number).template();
            Vector<PlannedTask> later = stages.drop(number).flatMap(Stage::tasks);
            Set<LogicalId> waiting =
                    needed(wanted, later.flatMap(PlannedTask::before).toSet());
            Set<LogicalId> others = wanted.resources()
                    .keySet()
                    .removeAll(waiting)
                    .filter(id -> !needed(wanted, HashSet.of(id)).exists(later.flatMap(PlannedTask::before)::contains))
                    .addAll(stages.get(number).tasks().map(PlannedTask::definition));
            waiting.removeAll(needed(wanted, others))
                    .filter(deployed.resources()::containsKey)
                    .forEach(id -> assertThat(now.resources().get(id))
                            .isEqualTo(deployed.resources().get(id)));
        }
    }

    /** These and what they refer to, over any number of steps. */
    private static Set<LogicalId> needed(Template template, Set<LogicalId> roots) {
        Set<LogicalId> more = roots.addAll(template.references()
                .filter(reference -> reference.place().startsWith("Resources."))
                .filter(reference ->
                        roots.contains(new LogicalId(reference.place().split("\\.", -1)[1])))
                .map(Reference::target)
                .filter(template.resources()::containsKey));
        return more.size() == roots.size() ? roots : needed(template, more);
    }

    @Property(tries = Tries.PLENTY)
    void runsEachTaskOnceWhereItsDefinitionIs(
            @ForAll("withTasks") Template wanted, @ForAll("plain") Template deployed) {
        Vector<Stage> stages = stages(wanted, Option.some(deployed));
        assertThat(stages.flatMap(Stage::tasks))
                .hasSize(stages.flatMap(Stage::tasks).distinct().size());
        for (Stage stage : stages) {
            assertThat(stage.tasks().map(PlannedTask::definition))
                    .allMatch(stage.template().resources()::containsKey);
        }
    }

    /** CloudFormation would change it for a new value alone, long before its turn. */
    @Property(tries = Tries.PLENTY)
    void givesNoNewValueToWhatWaits(@ForAll("withTasks") Template wanted, @ForAll("plain") Template deployed) {
        Vector<Stage> stages = stages(wanted, Option.some(deployed));
        for (int number = 0; number < stages.size() - 1; number++) {
            Stage now = stages.get(number);
            Set<LogicalId> waiting = stages.drop(number)
                    .flatMap(Stage::tasks)
                    .flatMap(PlannedTask::before)
                    .toSet();
            Set<LogicalId> asked = asked(now.template(), waiting::contains);
            Set<LogicalId> shared = asked(wanted, id -> !waiting.contains(id));
            assertThat(asked.removeAll(shared)).allMatch(now.held()::contains);
            assertThat(now.held()).allMatch(deployed.parameters()::containsKey);
        }
    }

    /** Of what is converted only the template counts. */
    private static Vector<Stage> stages(Template wanted, Option<Template> deployed) {
        return Stages.of(Conversion.builder().from(CONVERTED).template(wanted).build(), deployed);
    }

    /** The parameters for which some of the resources ask. */
    private static Set<LogicalId> asked(Template template, Predicate<LogicalId> of) {
        return template.references()
                .filter(reference -> template.parameters().containsKey(reference.target()))
                .filter(reference -> reference.place().startsWith("Resources."))
                .filter(reference -> of.test(new LogicalId(reference.place().split("\\.", -1)[1])))
                .map(Reference::target)
                .toSet();
    }

    private static Template template(List<Option<Shape>> shapes, List<Integer> outputs) {
        LinkedHashMap<LogicalId, Resource> resources = LinkedHashMap.empty();
        for (int number = 0; number < shapes.size(); number++) {
            int own = number;
            LinkedHashMap<LogicalId, Resource> before = resources;
            Option<Resource> next = shapes.get(own).map(shape -> resource(shape, own, before));
            resources = next.map(made -> before.put(resource(own), made)).getOrElse(before);
        }
        LinkedHashMap<LogicalId, Resource> all = resources;
        return Template.builder()
                .resources(all)
                .parameters(LinkedHashMap.ofEntries(Vector.range(0, PARAMETERS)
                        .map(number -> Tuple.of(
                                parameter(number),
                                Parameter.builder().type("String").build()))))
                .outputs(LinkedHashMap.ofEntries(Vector.ofAll(outputs)
                        .distinct()
                        .map(StageLaws::resource)
                        .filter(all::containsKey)
                        .map(id -> Tuple.of(
                                new LogicalId("Of" + id),
                                Output.builder().value(Expression.ref(id)).build()))))
                .build();
    }

    private static Resource resource(Shape shape, int number, LinkedHashMap<LogicalId, Resource> before) {
        Vector<Expression> needs = Vector.ofAll(shape.needs())
                .filter(need -> need < number)
                .map(StageLaws::resource)
                .filter(before::containsKey)
                .map(Expression::arn);
        Vector<Expression> asks =
                Vector.ofAll(shape.asks()).map(StageLaws::parameter).map(Expression::ref);
        return Resource.of(new ResourceType("AWS::SNS::Topic"))
                .properties(SortedFields.of("Needs", Expression.list(needs.appendAll(asks))))
                .build();
    }

    private static Template asking(Template template, List<Chore> chores) {
        return Template.builder()
                .from(template)
                .putMetadata(
                        "Tasks",
                        new Tree.Items(Vector.ofAll(chores)
                                .distinctBy(Chore::definition)
                                .map(StageLaws::task)))
                .build();
    }

    private static Tree task(Chore chore) {
        return new Tree.Fields(LinkedHashMap.of(
                "Service",
                Tree.text("s" + chore.definition()),
                "TaskDefinition",
                Tree.text(resource(chore.definition()).value()),
                "After",
                new Tree.Items(Vector.empty()),
                "Before",
                new Tree.Items(Vector.ofAll(chore.before())
                        .filter(later -> later > chore.definition())
                        .map(later -> Tree.text(resource(later).value())))));
    }

    private static LogicalId resource(int number) {
        return new LogicalId("R" + number);
    }

    private static LogicalId parameter(int number) {
        return new LogicalId("P" + number);
    }
}
