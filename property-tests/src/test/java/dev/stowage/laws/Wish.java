package dev.stowage.laws;

import dev.stowage.apply.plan.DeployOptions;
import dev.stowage.apply.plan.DeployOptions.Takeover;
import dev.stowage.apply.plan.Desired;
import dev.stowage.apply.plan.Observed;
import dev.stowage.apply.plan.Plan;
import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.stack.OnFailure;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.TaskNetwork;
import dev.stowage.ecs.TaskRun;
import dev.stowage.ecs.Text;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What somebody wants of the stack: that it is there in some form, or that it is gone. */
sealed interface Wish {
    LogicalId WEB = new LogicalId("Web");
    LogicalId API = new LogicalId("Api");
    LogicalId MIGRATE = new LogicalId("Migrate");

    /** The template of this release goes through a bucket. */
    int LARGE = 2;

    ProjectName SHOP = new ProjectName("shop");

    Either<Problems, Plan> plan(Observed observed);

    /** {@code down}. */
    record Gone() implements Wish {
        @Override
        public Either<Problems, Plan> plan(Observed observed) {
            return Planner.down(SHOP, volume -> false, observed);
        }
    }

    /** Which services {@code up} names. */
    enum Named {
        ALL,
        /** It waits for the task. */
        WEB,
        API
    }

    /** {@code up}, of a release in which perhaps a task has to succeed before a service comes. */
    record There(int release, boolean migrates, Dialect dialect, Named named, OnFailure onFailure, Takeover takeover)
            implements Wish {
        @Override
        public Either<Problems, Plan> plan(Observed observed) {
            return Planner.up(desired(), observed);
        }

        /** The same where these services are named. */
        There naming(Named other) {
            return new There(release, migrates, dialect, other, onFailure, takeover);
        }

        private Desired desired() {
            return Desired.builder()
                    .stack(new StackName("shop"))
                    .project(SHOP)
                    .template(template())
                    .runs(LinkedHashMap.of(
                            MIGRATE,
                            TaskRun.builder()
                                    .cluster(Text.of(MemoryTasks.CLUSTER))
                                    .taskDefinition(Text.idOf(MIGRATE))
                                    .count(1)
                                    .network(new TaskNetwork(Vector.empty(), Vector.empty(), false))
                                    .build()))
                    .options(DeployOptions.builder()
                            .onFailure(onFailure)
                            .takeover(takeover)
                            .untouched(untouched())
                            .build())
                    .build();
        }

        private LinkedHashSet<LogicalId> untouched() {
            return switch (named) {
                case ALL -> LinkedHashSet.empty();
                case WEB -> LinkedHashSet.of(API);
                case API -> LinkedHashSet.of(WEB, MIGRATE);
            };
        }

        /** A service and a task of their own, beside another service; in each dialect one thing that the other has not. */
        Template template() {
            Template.Builder template = Template.builder()
                    .description("x".repeat(release == LARGE ? 60_000 : 1))
                    .putMetadata("Stowage", new Tree.Fields(LinkedHashMap.of("Dialect", Tree.text(dialect.word()))))
                    .putResource(new LogicalId("Cluster"), resource("AWS::ECS::Cluster", 0))
                    .putResource(
                            new LogicalId(dialect == Dialect.MODERN ? "Namespace" : "Logs"), resource("A::B::C", 0))
                    .putResource(API, resource("AWS::ECS::Service", release))
                    .putResource(WEB, resource("AWS::ECS::Service", release));
            if (migrates) {
                template.putMetadata("Tasks", new Tree.Items(Vector.of(task())))
                        .putResource(MIGRATE, resource("AWS::ECS::TaskDefinition", release));
            }
            return template.build();
        }

        private static Tree task() {
            return new Tree.Fields(LinkedHashMap.of(
                    "Service",
                    Tree.text("migrate"),
                    "TaskDefinition",
                    Tree.text(MIGRATE.value()),
                    "After",
                    new Tree.Items(Vector.of(Tree.text("Cluster"))),
                    "Before",
                    new Tree.Items(Vector.of(Tree.text(WEB.value())))));
        }

        private static Resource resource(String type, int release) {
            return Resource.of(new ResourceType(type))
                    .properties(SortedFields.of("Release", Expression.whole(release)))
                    .build();
        }
    }

    /** Of which release a resource is. */
    static String release(Resource resource) {
        return resource.properties().get("Release").map(Object::toString).getOrElse("");
    }

    /** The whole of a release, whatever runs now. */
    static Arbitrary<Wish> whole() {
        return there(
                Arbitraries.just(Named.ALL), Arbitraries.just(OnFailure.ROLL_BACK), Arbitraries.just(Takeover.ALLOWED));
    }

    /** A wish that comes true, where nothing stands in its way. */
    static Arbitrary<Wish> possible() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        there(
                                Arbitraries.of(Named.class),
                                Arbitraries.of(OnFailure.class),
                                Arbitraries.just(Takeover.ALLOWED))),
                Tuple.of(1, Arbitraries.just(new Gone())));
    }

    /** One that may be refused, too. */
    static Arbitrary<Wish> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        there(
                                Arbitraries.of(Named.class),
                                Arbitraries.of(OnFailure.class),
                                Arbitraries.of(Takeover.class))),
                Tuple.of(1, Arbitraries.just(new Gone())));
    }

    private static Arbitrary<Wish> there(
            Arbitrary<Named> named, Arbitrary<OnFailure> onFailure, Arbitrary<Takeover> takeover) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Dialect.class),
                        named,
                        onFailure,
                        takeover)
                .as(There::new);
    }
}
