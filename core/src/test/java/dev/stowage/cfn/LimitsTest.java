package dev.stowage.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.LogicalId;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Resource SMALL =
            Resource.of(new ResourceType("A::B::C")).build();
    private static final Parameter TEXT = Parameter.builder().type("String").build();
    private static final Output ONE =
            Output.builder().value(Expression.whole(1)).build();

    @Test
    void lets500ResourcesPass() {
        assertThat(passed(resources(500))).isEmpty();
        assertThat(passed(resources(501))).containsExactly(EcsProblem.TOO_MANY_RESOURCES);
        assertThat(Limits.passedBy(resources(501).build()).map(Problem::sentence))
                .containsExactly("the template has 501 resources, and CloudFormation takes at most 500");
    }

    @Test
    void lets200ParametersPass() {
        assertThat(passed(Template.builder().parameters(named(200, TEXT)))).isEmpty();
        assertThat(passed(Template.builder().parameters(named(201, TEXT))))
                .containsExactly(EcsProblem.TOO_MANY_PARAMETERS);
    }

    @Test
    void lets200OutputsPass() {
        assertThat(passed(Template.builder().outputs(named(200, ONE)))).isEmpty();
        assertThat(passed(Template.builder().outputs(named(201, ONE)))).containsExactly(EcsProblem.TOO_MANY_OUTPUTS);
    }

    @Test
    void letsNamesOf255CharactersPass() {
        assertThat(passed(Template.builder().putResource(new LogicalId("a".repeat(255)), SMALL)))
                .isEmpty();
        assertThat(passed(Template.builder()
                        .putResource(new LogicalId("a".repeat(256)), SMALL)
                        .putOutput(new LogicalId("b".repeat(300)), ONE)))
                .containsExactly(EcsProblem.TEMPLATE_NAME_TOO_LONG, EcsProblem.TEMPLATE_NAME_TOO_LONG);
    }

    @Test
    void namesTheLongest_whenSeveralNamesAreTooLong() {
        Vector<Problem> problems = Limits.passedBy(Template.builder()
                .putResource(new LogicalId("a".repeat(256)), SMALL)
                .putResource(new LogicalId("b".repeat(257)), SMALL)
                .build());
        assertThat(problems.map(Problem::sentence))
                .singleElement()
                .asString()
                .contains("257 characters")
                .contains(": bbb");
    }

    @Test
    void letsAMegabyteWithoutWhiteSpacePass() {
        int rest = Format.COMPACT_JSON.render(described("").build()).length();
        String largest = "x".repeat(Limits.BYTES_IN_A_BUCKET - rest);
        assertThat(passed(described(largest))).isEmpty();
        assertThat(passed(described(largest + "x"))).containsExactly(EcsProblem.TEMPLATE_PAST_BUCKET);
    }

    @Test
    void letsTaskDefinitionsOf64KibibytesPass() {
        int rest = "{\"Family\":\"\"}".length();
        String largest = "x".repeat(65_536 - rest);
        assertThat(passed(task(largest))).isEmpty();
        assertThat(passed(task(largest + "x"))).containsExactly(EcsProblem.TASK_DEFINITION_TOO_LARGE);
    }

    private static Template.Builder task(String family) {
        return Template.builder()
                .putResource(
                        new LogicalId("WebTaskDefinition"),
                        Resource.of(new ResourceType("AWS::ECS::TaskDefinition"))
                                .properties(SortedFields.of("Family", Expression.text(family)))
                                .build());
    }

    @Test
    void tellsEverythingTogether() {
        assertThat(passed(resources(501).parameters(named(201, TEXT)).outputs(named(201, ONE))))
                .containsExactly(
                        EcsProblem.TOO_MANY_RESOURCES, EcsProblem.TOO_MANY_PARAMETERS, EcsProblem.TOO_MANY_OUTPUTS);
    }

    private static Template.Builder described(String text) {
        return Template.builder().description(text);
    }

    private static Template.Builder resources(int count) {
        return Template.builder().resources(named(count, SMALL));
    }

    private static <T> LinkedHashMap<LogicalId, T> named(int count, T value) {
        return LinkedHashMap.ofEntries(
                Vector.range(0, count).map(number -> Tuple.of(new LogicalId("N" + number), value)));
    }

    private static Vector<ProblemId> passed(Template.Builder template) {
        Vector<Problem> passed = Limits.passedBy(template.build());
        assertThat(passed).allMatch(Limits::tell);
        return passed.map(Problem::id);
    }
}
