package dev.stowage.validate;

import static dev.stowage.validate.Given.loaded;
import static dev.stowage.validate.Given.project;
import static dev.stowage.validate.Given.service;
import static dev.stowage.validate.Given.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.convert.Conversion;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What a caller adds between the stages and after them. */
class OwnRulesTest {
    private static final Problem WARNING = problem(EcsProblem.NO_ENDPOINT);
    private static final Problem ERROR = problem(EcsProblem.NO_IMAGE);

    @Test
    void keepsWarningsOfOnesOwn() {
        assertThat(loaded(project(service("web").build()).build())
                        .with(Vector.of(WARNING))
                        .flatMap(project -> project.with(Vector.empty()))
                        .get()
                        .warnings())
                .containsExactly(WARNING);
        assertThat(valid(project(service("web").build()).build())
                        .with(Vector.of(WARNING))
                        .get()
                        .warnings())
                .contains(WARNING);
    }

    @Test
    void refusesForAnErrorOfOnesOwn_withEarlierWarnings() {
        assertThat(loaded(project(service("web").build()).build())
                        .with(Vector.of(WARNING))
                        .flatMap(project -> project.with(Vector.of(ERROR)))
                        .fold(Problems::all, project -> Vector.<Problem>empty()))
                .containsExactly(WARNING, ERROR);
    }

    @Test
    void putsResourcesOfOnesOwnBehindTheOthers_andInPlaceOfThoseOfTheirNames() {
        Conversion conversion = Stowage.convert(
                        valid(project(service("web").build()).build()), AwsEnvironment.offline())
                .get();
        LogicalId taken = conversion.template().resources().keySet().head();
        LogicalId free = new LogicalId("MyTopic");
        Resource topic = Resource.of(new ResourceType("AWS::SNS::Topic")).build();

        LinkedHashMap<LogicalId, Resource> changed = conversion
                .with(LinkedHashMap.of(taken, topic, free, topic))
                .template()
                .resources();

        assertThat(changed.keySet())
                .containsExactlyElementsOf(
                        conversion.template().resources().keySet().add(free));
        assertThat(changed.get(taken)).contains(topic);
    }

    private static Problem problem(ProblemId id) {
        return Problem.builder().id(id).sentence("something is off").build();
    }
}
