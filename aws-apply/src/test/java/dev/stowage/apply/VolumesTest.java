package dev.stowage.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.apply.stack.StackName;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final ExistingFileSystem OURS =
            new ExistingFileSystem("fs-1", "arn:fs-1", LinkedHashMap.of("com.docker.compose.project", "shop"));
    private static final ExistingFileSystem OTHER = new ExistingFileSystem("fs-2", "arn:fs-2", LinkedHashMap.empty());
    private static final ServiceFailure REFUSED =
            new ServiceFailure(ServiceFailure.Kind.REFUSED, "DeleteFileSystem", "", "no", Option.none());

    private final RecordedAws aws = RecordedAws.of()
            .answering("FileSystems.all", Either.right(Vector.of(OURS, OTHER)))
            .answering("FileSystems.find", Either.right(Option.some(OURS)))
            .answering("Stacks.holds", Either.right(false))
            .answering("FileSystems.delete", Option.none());

    @Test
    void listsThoseOfAProject() {
        assertThat(new Volumes(aws.aws()).all(Option.none())).containsExactly(Vector.of(OURS, OTHER));
        assertThat(new Volumes(aws.aws()).all(Option.some(new ProjectName("shop"))))
                .containsExactly(Vector.of(OURS));
    }

    @Test
    void removesWhatNoStackHas() {
        assertThat(new Volumes(aws.aws()).remove("fs-1")).isEmpty();
        assertThat(aws.asked())
                .containsExactly("FileSystems.delete(fs-1)", "FileSystems.find(fs-1)", "Stacks.holds(fs-1)");
    }

    @Test
    void leavesWhatAStackHas() {
        RecordedAws held = aws.answering("Stacks.holds", Either.right(true));
        assertThat(id(held)).isEqualTo(DeploymentProblem.VOLUME_IN_USE);
        assertThat(held.asked()).containsExactly("FileSystems.find(fs-1)", "Stacks.holds(fs-1)");
    }

    /** The stack of the folder may be another one. */
    @Test
    void saysWhichStackHasIt() {
        ExistingFileSystem owned = new ExistingFileSystem(
                "fs-1", "arn:fs-1", OURS.tags().put("aws:cloudformation:stack-name", "shop-prod"));
        RecordedAws held = aws.answering("Stacks.holds", Either.right(true))
                .answering("FileSystems.find", Either.right(Option.some(owned)));
        Problem problem = removed(held, "fs-1").getOrElseThrow(() -> new AssertionError("it was removed"));
        assertThat(problem.sentence()).isEqualTo("the volume fs-1 belongs to stack shop-prod");
        assertThat(problem.hint().getOrElse("")).contains("stowage down --stack-name shop-prod; what it keeps");
    }

    /** It may hold what somebody else needs, and nobody can restore it. */
    @Test
    void leavesWhatIsOfNoProject() {
        RecordedAws others = aws.answering("FileSystems.find", Either.right(Option.some(OTHER)));
        Problem problem = removed(others, "fs-2").getOrElseThrow(() -> new AssertionError("it was removed"));
        assertThat(problem.id()).isEqualTo(DeploymentProblem.VOLUME_NOT_OURS);
        assertThat(problem.sentence()).isEqualTo("the file system fs-2 is no volume of a project");
        assertThat(problem.hint().getOrElse("")).endsWith("aws efs delete-file-system --file-system-id fs-2");
        assertThat(others.asked()).containsExactly("FileSystems.find(fs-2)");
    }

    @Test
    void tellsWhatAwsRefuses() {
        assertThat(id(aws.answering("FileSystems.delete", Option.some(REFUSED))))
                .isEqualTo(DeploymentProblem.REQUEST_REFUSED);
        assertThat(id(aws.answering("Stacks.holds", Either.left(REFUSED))))
                .isEqualTo(DeploymentProblem.REQUEST_REFUSED);
        assertThat(id(aws.answering("FileSystems.find", Either.left(REFUSED))))
                .isEqualTo(DeploymentProblem.REQUEST_REFUSED);
    }

    @Test
    void knowsWhichVolumeIsMeantByItsName() {
        ExistingFileSystem named =
                new ExistingFileSystem("fs-3", "arn:fs-3", LinkedHashMap.of("com.docker.compose.volume", "data"));
        RecordedAws known = aws.answering("FileSystems.all", Either.right(Vector.of(OURS, named)));
        assertThat(removed(known, "data").map(problem -> problem.sentence() + " " + problem.hint()))
                .containsExactly("there is no volume data Some(did you mean fs-3?)");
        assertThat(removed(known, "other").flatMap(Problem::hint))
                .containsExactly("stowage volume ls lists those that there are");
        assertThat(known.asked()).containsOnly("FileSystems.all()");
    }

    @Test
    void saysThatThereIsNoSuchVolume() {
        RecordedAws missing = aws.answering(
                "FileSystems.delete",
                Option.some(new ServiceFailure(
                        ServiceFailure.Kind.NOT_FOUND, "DeleteFileSystem", "", "no", Option.none())));
        assertThat(removed(missing, "fs-1").map(Problem::sentence)).containsExactly("there is no volume fs-1");
        RecordedAws never = aws.answering("FileSystems.find", Either.right(Option.none()));
        assertThat(removed(never, "fs-9").map(Problem::sentence)).containsExactly("there is no volume fs-9");
    }

    @Test
    void knowsWhoseVolumesAStackHasLeft() {
        RecordedAws left = aws.answering("FileSystems.all", Either.right(Vector.of(left("fs-1", "shop"), OTHER)));
        assertThat(leftBy(left, "pr-1")).containsExactly(Option.some(new ProjectName("shop")));
        assertThat(leftBy(left, "shop")).containsExactly(Option.none());
        RecordedAws both =
                aws.answering("FileSystems.all", Either.right(Vector.of(left("fs-1", "shop"), left("fs-2", "blog"))));
        Problem unclear = leftBy(both, "pr-1").getLeft().all().head();
        assertThat(unclear.id()).isEqualTo(DeploymentProblem.VOLUMES_UNCLEAR);
        assertThat(unclear.sentence()).contains("pr-1 any more", "projects blog and shop have left volumes");
        assertThat(leftBy(aws.answering("FileSystems.all", Either.left(REFUSED)), "pr-1"))
                .containsExactly(Option.none());
    }

    private static Either<Problems, Option<ProjectName>> leftBy(RecordedAws aws, String stack) {
        return new Volumes(aws.aws()).leftBy(new StackName(stack));
    }

    private static ExistingFileSystem left(String id, String project) {
        return new ExistingFileSystem(
                id,
                "arn:" + id,
                LinkedHashMap.of("com.docker.compose.project", project, "aws:cloudformation:stack-name", "pr-1"));
    }

    private static ProblemId id(RecordedAws aws) {
        return removed(aws, "fs-1").map(Problem::id).getOrElseThrow(() -> new AssertionError("it was removed"));
    }

    private static Option<Problem> removed(RecordedAws aws, String id) {
        return new Volumes(aws.aws()).remove(id).map(problems -> problems.all().head());
    }
}
