package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.LoadBalancers;
import dev.stowage.apply.aws.Projects;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectListTest {
    private static final ServiceFailure THROTTLED = new ServiceFailure(
            Kind.TRY_LATER, "ListStackResources", "ThrottlingException", "Rate exceeded", Option.none());
    private static final ServiceFailure DENIED = new ServiceFailure(
            Kind.ACCESS_DENIED,
            "ListStackResources",
            "AccessDenied",
            "no",
            Option.some("ask for the right to call it"));

    private static final LoadBalancers NO_BALANCERS = new LoadBalancers() {
        @Override
        public Either<ServiceFailure, Option<ExistingLoadBalancer>> find(String nameOrArn) {
            return Either.right(Option.none());
        }

        @Override
        public Either<ServiceFailure, Vector<Address>> addresses(Vector<String> targetGroups) {
            return Either.right(Vector.empty());
        }
    };

    private final ParallelQueries queries = new ParallelQueries();

    @AfterEach
    void close() {
        queries.close();
    }

    @Test
    void listsTheOthersWhereOneIsNotAnswered() {
        Checked<Vector<ProjectState>> listed = listed(Vector.of("blog", "shop", "wiki"), HashMap.of("shop", THROTTLED));
        assertThat(listed.value().map(state -> state.project().value())).containsExactly("blog", "wiki");
        assertThat(listed.problems().map(Problem::sentence))
                .containsExactly("what runs of project shop is not known: ListStackResources failed: Rate exceeded"
                        + " (ThrottlingException)");
        assertThat(listed.problems().map(Problem::id)).containsExactly(DeploymentProblem.SERVICE_UNAVAILABLE);
    }

    @Test
    void tellsOnceWhatIsTheSameForSeveral() {
        Checked<Vector<ProjectState>> listed = listed(
                Vector.of("blog", "news", "shop", "wiki"),
                HashMap.of("blog", DENIED, "shop", THROTTLED, "wiki", DENIED));
        assertThat(listed.value().map(state -> state.project().value())).containsExactly("news");
        assertThat(listed.problems().map(Problem::sentence))
                .containsExactly(
                        "what runs of projects blog, wiki is not known: ListStackResources failed: no (AccessDenied)",
                        "what runs of project shop is not known: ListStackResources failed: Rate exceeded"
                                + " (ThrottlingException)");
        assertThat(listed.problems().flatMap(Problem::hint)).containsExactly("ask for the right to call it");
    }

    private Checked<Vector<ProjectState>> listed(Vector<String> names, Map<String, ServiceFailure> failures) {
        Aws aws = new FakeAws()
                .with("projects", new Stacks(names, failures))
                .with("services", new FakeServices())
                .with("loadBalancers", NO_BALANCERS)
                .aws();
        return new ProjectList(new Surveys(aws, queries))
                .all()
                .getOrElseThrow(problem -> new AssertionError(problem.sentence()));
    }

    private record Stacks(Vector<String> names, Map<String, ServiceFailure> failures) implements Projects {
        private static StackState state(String name) {
            return StackState.builder()
                    .name(new StackName(name))
                    .id(new StackId(name))
                    .status(StackStatus.CREATE_COMPLETE)
                    .putTag(StackState.PROJECT_TAG, name)
                    .build();
        }

        @Override
        public Either<ServiceFailure, Vector<StackState>> stacks() {
            return Either.right(names.map(Stacks::state));
        }

        @Override
        public Either<ServiceFailure, Option<StackState>> stack(StackName name) {
            return Either.right(Option.some(state(name.value())));
        }

        @Override
        public Either<ServiceFailure, Vector<HeldResource>> resources(StackId stack) {
            return failures.get(stack.value())
                    .<Either<ServiceFailure, Vector<HeldResource>>>map(Either::left)
                    .getOrElse(Either.right(Vector.empty()));
        }

        @Override
        public Either<ServiceFailure, String> template(StackId stack) {
            return Either.right("{}");
        }
    }
}
