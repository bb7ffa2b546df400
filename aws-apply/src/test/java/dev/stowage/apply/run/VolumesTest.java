package dev.stowage.apply.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.Planner;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import dev.stowage.aws.ExistingFileSystem;
import dev.stowage.problem.Problems;
import dev.stowage.value.ProjectName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final ProjectName SHOP = new ProjectName("shop");

    private final TestCloud cloud = new TestCloud();

    @BeforeEach
    void run() {
        cloud.in(StackStatus.CREATE_COMPLETE)
                .afterDeletion(cloud.stack(StackStatus.DELETE_IN_PROGRESS), cloud.stack(StackStatus.DELETE_COMPLETE));
        cloud.fileSystems.held = Vector.of(files("fs-1", "shop"), files("fs-2", "other"));
    }

    @Test
    void keepsFileSystems() {
        assertThat(down(Option.none())).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.fileSystems.held).hasSize(2);
    }

    @Test
    void removesThoseOfTheProjectWhereThatIsWanted() {
        assertThat(down(Option.some(SHOP))).isEqualTo(Either.right(Ending.DONE));
        assertThat(cloud.fileSystems.held.map(ExistingFileSystem::id)).containsExactly("fs-2");
    }

    private Either<Problems, Ending> down(Option<ProjectName> volumesOf) {
        Interpreter interpreter = new Interpreter(cloud, new TestClock(cloud::goOn), Pace.USUAL, news -> {});
        return interpreter
                .observe(new Glance(TestCloud.SHOP, Option.none(), volumesOf))
                .flatMap(observed -> Planner.down(SHOP, observed))
                .flatMap(interpreter::perform);
    }

    private static ExistingFileSystem files(String id, String project) {
        return new ExistingFileSystem(id, "arn:" + id, LinkedHashMap.of(StackState.PROJECT_TAG, project));
    }
}
