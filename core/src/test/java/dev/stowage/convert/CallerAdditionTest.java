package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Output;
import dev.stowage.cfn.Parameter;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.AdditionProblem;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Problems;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerAdditionTest {
    private static final String WEB = "services: {web: {image: web}}\n";
    private static final LogicalId TOPIC = new LogicalId("MyTopic");
    private static final LogicalId CLUSTER = new LogicalId("Cluster");
    private static final CallerAddition ADDED = (template, application) -> template.addingResources(topics(TOPIC));

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void standsBehindWhatWasThere(Dialect dialect) {
        Vector<LogicalId> before = ids(converted(WEB, dialect));
        assertThat(ids(converted(WEB, dialect, ADDED))).containsExactlyElementsOf(before.append(TOPIC));
    }

    @Test
    void mayReplaceWhatIsThere_whereItWas() {
        Conversion changed =
                converted(WEB, Dialect.MODERN, (template, application) -> template.replacingResources(topics(CLUSTER)));
        assertThat(ids(changed)).containsExactlyElementsOf(ids(converted(WEB, Dialect.MODERN)));
        assertThat(changed.template().resources().get(CLUSTER)).contains(topic());
    }

    @Test
    void isRefused_whereItTakesAnId_orReplacesNothing() {
        assertThat(errors(WEB, (template, application) -> template.addingResources(topics(CLUSTER))))
                .containsExactly(AdditionProblem.ID_TAKEN);
        assertThat(errors(WEB, (template, application) -> template.addingResources(topics(new LogicalId("VpcId")))))
                .containsExactly(AdditionProblem.ID_TAKEN);
        assertThat(errors(WEB, ADDED, ADDED)).containsExactly(AdditionProblem.ID_TAKEN);
        assertThat(errors(WEB, (template, application) -> template.replacingResources(topics(TOPIC))))
                .containsExactly(AdditionProblem.ID_UNKNOWN);
    }

    @Test
    void isRefused_whereItRefersToNothing_orHasAnIdThatNothingCanHave() {
        Resource lost = Resource.builder()
                .from(topic())
                .properties(SortedFields.of("TopicName", Expression.ref(new LogicalId("Nowhere"))))
                .build();
        assertThat(errors(WEB, (template, application) -> template.addingResources(LinkedHashMap.of(TOPIC, lost))))
                .containsExactly(AdditionProblem.REFERENCE);
        assertThat(errors(
                        WEB, (template, application) -> template.addingResources(topics(new LogicalId("not an id!")))))
                .containsExactly(AdditionProblem.ID_FORM);
    }

    @Test
    void liesUnderTheOverlayOfTheFile() {
        String overlaid = WEB + "x-aws-cloudformation: {Resources: {MyTopic: {Properties: {DisplayName: shop}}}}\n";
        assertThat(converted(overlaid, Dialect.MODERN, ADDED)
                        .template()
                        .resources()
                        .get(TOPIC)
                        .flatMap(topic -> topic.properties().get("DisplayName")))
                .contains(Expression.text("shop"));
    }

    @Test
    void mayReferToWhatTheFileAdds_andIsToldOnceWhereNothingDoes() {
        CallerAddition referring = (template, application) -> template.addingResources(LinkedHashMap.of(
                TOPIC,
                Resource.builder()
                        .from(topic())
                        .properties(SortedFields.of("TopicName", Expression.ref(new LogicalId("Theirs"))))
                        .build()));
        String other = WEB + "x-aws-cloudformation: {Resources: {Other: {Type: \"AWS::SNS::Topic\"}}}\n";
        assertThat(errors(other, referring)).containsExactly(AdditionProblem.REFERENCE);
        assertThat(errors(other.replace("Other", "Theirs"), referring)).isEmpty();
    }

    @Test
    void isRefused_whereItTakesTheIdOfAParameter() {
        CallerAddition taking = (template, application) -> Checked.of(Template.builder()
                .from(template)
                .parameters(template.parameters()
                        .map((id, parameter) -> Tuple.of(
                                id,
                                Parameter.builder()
                                        .from(parameter)
                                        .description("theirs")
                                        .build())))
                .build());
        assertThat(errors(WEB, taking).distinct()).containsExactly(AdditionProblem.ID_TAKEN);
    }

    @Test
    void countsAmongTheLimits() {
        LinkedHashMap<LogicalId, Resource> many = LinkedHashMap.ofEntries(
                Vector.range(0, 500).map(number -> Tuple.of(new LogicalId("Topic" + number), topic())));
        assertThat(converted(WEB, Dialect.MODERN, (template, application) -> template.addingResources(many))
                        .warnings()
                        .map(Problem::id))
                .contains(EcsProblem.TOO_MANY_RESOURCES);
    }

    @Test
    void bringsParametersAndOutputsOfItsOwn() {
        LogicalId team = new LogicalId("Team");
        Template template =
                converted(WEB, Dialect.MODERN, parameter(team), output(team)).template();
        assertThat(template.parameters().keySet()).contains(team);
        assertThat(template.outputs().last()._1).isEqualTo(team);
    }

    @Test
    void isRefused_whereItsParametersAndOutputsTakeIds() {
        assertThat(errors(WEB, parameter(new LogicalId("VpcId")))).containsExactly(AdditionProblem.ID_TAKEN);
        assertThat(errors(WEB, parameter(CLUSTER))).containsExactly(AdditionProblem.ID_TAKEN);
        assertThat(errors(WEB, output(TOPIC), output(TOPIC))).containsExactly(AdditionProblem.ID_TAKEN);
        assertThat(errors(WEB, output(CLUSTER))).isEmpty();
        assertThat(errors(WEB, output(new LogicalId("not an id!")))).containsExactly(AdditionProblem.ID_FORM);
    }

    private static CallerAddition parameter(LogicalId id) {
        return (template, application) -> template.addingParameters(
                LinkedHashMap.of(id, Parameter.builder().type("String").build()));
    }

    private static CallerAddition output(LogicalId id) {
        return (template, application) -> template.addingOutputs(LinkedHashMap.of(
                id, Output.builder().value(Expression.text("shop")).build()));
    }

    @Test
    void findsThePlaceOfItsProblems() {
        Problem problem = Problem.about(
                AdditionProblem.REFERENCE,
                ComposePath.service(new ServiceName("web")),
                "it is wrong",
                "write it right");
        assertThat(problems(
                                "services:\n  web: {image: web}\n",
                                (template, application) -> Checked.of(template, problem))
                        .flatMap(Problem::span)
                        .map(Span::line))
                .containsExactly(2);
    }

    private static Resource topic() {
        return Resource.of(new ResourceType("AWS::SNS::Topic")).build();
    }

    private static LinkedHashMap<LogicalId, Resource> topics(LogicalId id) {
        return LinkedHashMap.of(id, topic());
    }

    private static Vector<LogicalId> ids(Conversion conversion) {
        return conversion.template().resources().keySet().toVector();
    }

    private static Vector<ProblemId> errors(String text, CallerAddition... additions) {
        return problems(text, additions).map(Problem::id);
    }

    private static Vector<Problem> problems(String text, CallerAddition... additions) {
        return result(text, Dialect.MODERN, additions)
                .swap()
                .toOption()
                .toVector()
                .flatMap(Problems::errors);
    }

    private static Conversion converted(String text, Dialect dialect, CallerAddition... additions) {
        return result(text, dialect, additions).getOrElseThrow(problems -> new AssertionError(problems.toString()));
    }

    private static Either<Problems, Conversion> result(String text, Dialect dialect, CallerAddition... additions) {
        AwsEnvironment environment = AwsEnvironment.offline();
        return Stowage.load(ComposeSource.of(text))
                .flatMap(project -> Stowage.validate(project, dialect))
                .flatMap(project -> Stowage.convert(project, environment, Vector.of(additions)));
    }
}
