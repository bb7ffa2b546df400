package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackId;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.ecs.Tag;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
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
        Aws aws = RecordedAws.of()
                .answering("Stacks.tagged", Either.right(names.map(ProjectListTest::state)))
                .answering("Stacks.resources", (StackId stack) -> resources(failures.get(stack.value())))
                .with("services", new FakeServices())
                .aws();
        return new ProjectList(new Surveys(aws))
                .all()
                .getOrElseThrow(problem -> new AssertionError(problem.sentence()));
    }

    private static StackState state(String name) {
        return StackState.builder()
                .name(new StackName(name))
                .id(new StackId(name))
                .status(StackStatus.CREATE_COMPLETE)
                .putTag(Tag.PROJECT, name)
                .build();
    }

    private static Either<ServiceFailure, Vector<HeldResource>> resources(Option<ServiceFailure> failure) {
        return failure.<Either<ServiceFailure, Vector<HeldResource>>>map(Either::left)
                .getOrElse(Either.right(Vector.empty()));
    }
}
