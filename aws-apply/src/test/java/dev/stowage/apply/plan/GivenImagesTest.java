package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.StackName;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Parameter;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class GivenImagesTest {
    private static final ServiceName WEB = new ServiceName("web");
    private static final ServiceName WORKER = new ServiceName("worker");
    private static final ServiceName BEAT = new ServiceName("beat");
    private static final ServiceName OTHER = new ServiceName("other");
    private static final Vector<ServiceName> ALIKE = Vector.of(WEB, WORKER, BEAT);
    private static final Vector<Parameter> ASKING =
            ALIKE.map(GivenImagesTest::asking).append(new Parameter.Image(id(OTHER), OTHER, Vector.empty()));

    @Test
    void servesForAllThatAreBuiltAlike() {
        assertThat(GivenImages.shared(LinkedHashMap.of(WORKER, "app:1"), ASKING))
                .containsExactlyInAnyOrderElementsOf(LinkedHashMap.of(WORKER, "app:1", WEB, "app:1", BEAT, "app:1"));
    }

    @Test
    void leavesOpenWhichOfSeveralServes() {
        LinkedHashMap<ServiceName, String> two = LinkedHashMap.of(WORKER, "app:1", WEB, "app:2");
        assertThat(GivenImages.shared(two, ASKING)).isEqualTo(two);
    }

    @Test
    void asksOnceForAllThatAreBuiltAlike() {
        assertThat(problems(LinkedHashMap.empty()).map(GivenImagesTest::told))
                .containsExactly(
                        "services beat, web and worker are only built here, so their first deployment needs an image to run:"
                                + " push the image and give --image beat=REGISTRY/NAME:TAG, which serves for all of them,"
                                + " since they are built alike",
                        "service other is only built here, so its first deployment needs an image to run:"
                                + " push the image and give --image other=REGISTRY/NAME:TAG");
    }

    @Test
    void asksForTheOneThatIsLeftOpen() {
        assertThat(problems(LinkedHashMap.of(WORKER, "app:1", WEB, "app:2", OTHER, "app:3"))
                        .map(GivenImagesTest::told))
                .containsExactly("service beat is only built here, so its first deployment needs an image to run:"
                        + " push the image and give --image beat=REGISTRY/NAME:TAG");
    }

    private static Vector<Problem> problems(LinkedHashMap<ServiceName, String> images) {
        dev.stowage.cfn.Parameter text =
                dev.stowage.cfn.Parameter.builder().type("String").build();
        Desired desired = Desired.builder()
                .stack(new StackName("shop"))
                .project(new ProjectName("shop"))
                .template(Template.builder()
                        .from(Seen.template(Dialect.MODERN))
                        .parameters(LinkedHashMap.ofEntries(
                                ASKING.map(parameter -> io.vavr.Tuple.of(parameter.id(), text))))
                        .build())
                .parameters(ASKING)
                .images(images)
                .build();
        return Planner.up(desired, Seen.of(Option.none())).getLeft().all();
    }

    private static String told(Problem problem) {
        return problem.sentence() + ": " + problem.hint().getOrElse("");
    }

    private static Parameter asking(ServiceName service) {
        return new Parameter.Image(id(service), service, ALIKE.remove(service));
    }

    private static LogicalId id(ServiceName service) {
        return new LogicalId(service + "Image");
    }
}
