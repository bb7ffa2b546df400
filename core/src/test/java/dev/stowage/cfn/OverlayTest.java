package dev.stowage.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import dev.stowage.write.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final AttributePath AT = AttributePath.of("x-aws-cloudformation");
    private static final Template TEMPLATE = Template.builder()
            .putResource(
                    new LogicalId("Web"),
                    Resource.of(new ResourceType("A::B::C"))
                            .dependsOn(OneOrMany.one(new LogicalId("Data")))
                            .deletionPolicy(Removal.RETAIN)
                            .metadata(SortedFields.of("Note", Expression.text("n")))
                            .properties(SortedFields.of("Size", Expression.whole(1))
                                    .put("Names", Expression.list(Expression.text("a"), Expression.text("b")))
                                    .put(
                                            "Deep",
                                            Expression.object(
                                                    io.vavr.Tuple.of("In", Expression.ref(new LogicalId("Data"))),
                                                    io.vavr.Tuple.of("Out", Expression.arn(new LogicalId("Data"))))))
                            .build())
            .putResource(
                    new LogicalId("Data"),
                    Resource.of(new ResourceType("A::B::D")).build())
            .putParameter(
                    new LogicalId("Count"),
                    Parameter.builder()
                            .type("String")
                            .noEcho(true)
                            .minLength(1)
                            .maxLength(9)
                            .defaultValue("5")
                            .build())
            .putOutput(
                    new LogicalId("Url"),
                    Output.builder()
                            .description("d")
                            .value(Expression.sub("${Web.Url}"))
                            .build())
            .putMetadata("Maker", Tree.text("me"))
            .build();

    /** What is laid over the properties of Web, and what is left of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Size\":2} | {\"Deep\":DEEP,\"Names\":[\"a\",\"b\"],\"Size\":2}",
                "{\"Size\":null} | {\"Deep\":DEEP,\"Names\":[\"a\",\"b\"]}",
                "{\"Names\":[]} | {\"Deep\":DEEP,\"Names\":[],\"Size\":1}",
                "{\"Names\":[\"c\"],\"Deep\":{}} | {\"Deep\":DEEP,\"Names\":[\"c\"],\"Size\":1}",
                "{\"Deep\":null,\"Names\":null,\"New\":{\"A\":null,\"B\":[null]}} | {\"New\":{\"B\":[null]},\"Size\":1}",
                "{\"Deep\":{\"In\":null},\"Names\":null} | {\"Deep\":{\"Out\":{\"Fn::GetAtt\":[\"Data\",\"Arn\"]}},\"Size\":1}",
                "{\"Deep\":{\"$patch\":\"delete\"},\"Names\":null} | {\"Size\":1}",
                "{\"Deep\":{\"$patch\":\"replace\",\"X\":1},\"Names\":null} | {\"Deep\":{\"X\":1},\"Size\":1}",
                "{\"Deep\":{\"$patch\":\"merge\",\"Out\":null,\"X\":1},\"Names\":null} | {\"Deep\":{\"In\":{\"Ref\":\"Data\"},\"X\":1},\"Size\":1}",
                "{\"$patch\":\"replace\",\"Size\":{\"Ref\":\"Count\"}} | {\"Size\":{\"Ref\":\"Count\"}}",
            })
    void mergesMappingsAndReplacesTheRest(String over, String expected) {
        String deep = "{\"In\":{\"Ref\":\"Data\"},\"Out\":{\"Fn::GetAtt\":[\"Data\",\"Arn\"]}}";
        Template merged =
                over("{\"Resources\":{\"Web\":{\"Properties\":" + over + "}}}").value();

        assertThat(Format.COMPACT_JSON.render(new Expression.Fields(
                        merged.resources().get(new LogicalId("Web")).get().properties())))
                .isEqualTo(expected.replace("DEEP", deep));
    }

    @Test
    void changesNothingWithAnEmptyMapping() {
        assertThat(over("{}")).isEqualTo(Checked.of(TEMPLATE));
    }

    @Test
    void leavesNothingUnderANull() {
        assertThat(Format.COMPACT_JSON.render(over("null").value())).isEqualTo("null");
    }

    @Test
    void keepsANumberOfMoreBitsThanAnyLengthHas() {
        String json = Format.JSON.render(over("{\"Parameters\": {\"Count\": {\"MaxLength\": 4294967297}}}")
                .value());
        assertThat(json).contains("4294967297");
    }

    /** The template has it as it is written. */
    @ParameterizedTest
    @CsvSource({"2, 2", "-1.5, -1.5", "false, false", "'\"2\"', 2"})
    void takesAnyScalarForADefault(String written, String effective) {
        Template merged = over("{\"Parameters\":{\"New\":{\"Type\":\"String\",\"Default\":" + written + "}}}")
                .value();
        assertThat(merged.parameters().get(new LogicalId("New")).flatMap(Parameter::effectiveDefault))
                .contains(effective);
        assertThat(Format.COMPACT_JSON.render(merged)).contains("\"Default\":" + written + "}");
    }

    /** CloudFormation masks either. */
    @ParameterizedTest
    @CsvSource({"true, true", "'\"true\"', true", "'\"True\"', true", "false, false", "'\"false\"', false"})
    void seesWhatShallBeMasked_alsoWhereThatIsWrittenAsText(String written, boolean isMasked) {
        Template merged = over("{\"Parameters\":{\"New\":{\"Type\":\"String\",\"NoEcho\":" + written + "}}}")
                .value();
        assertThat(merged.parameters().get(new LogicalId("New")).map(Parameter::noEcho))
                .contains(isMasked);
    }

    @Test
    void keepsWhatItHasNoPlaceFor() {
        String over = "{\"Transform\":\"T\",\"Conditions\":{\"Big\":{\"Fn::Equals\":[{\"Ref\":\"Count\"},\"9\"]}},"
                + "\"Resources\":{\"Web\":{\"Condition\":\"Big\",\"DeletionPolicy\":\"Odd\"}},"
                + "\"Parameters\":{\"Count\":{\"AllowedValues\":[\"5\"]}},"
                + "\"Outputs\":{\"Url\":{\"Export\":{\"Name\":\"u\"}}}}";

        assertThat(Format.COMPACT_JSON.render(over(over).value()))
                .contains("\"Transform\":\"T\"")
                .contains("\"Conditions\":{\"Big\":{\"Fn::Equals\":[{\"Ref\":\"Count\"},\"9\"]}}")
                .contains("\"Condition\":\"Big\"")
                .contains("\"DeletionPolicy\":\"Odd\"")
                .contains("\"AllowedValues\":[\"5\"]")
                .contains("\"Export\":{\"Name\":\"u\"}");
    }

    /** As little as an empty list among the properties, which is kept, too. */
    @Test
    void keepsWhatIsEmpty() {
        String over = "{\"Metadata\":{\"Maker\":null},"
                + "\"Resources\":{\"Data\":{\"DependsOn\":[],\"Metadata\":{},\"Properties\":{\"Size\":null}}}}";

        assertThat(Format.COMPACT_JSON.render(over(over).value()))
                .contains("\"Metadata\":{},")
                .contains("\"Data\":{\"Type\":\"A::B::D\",\"DependsOn\":[],\"Metadata\":{},\"Properties\":{}}");
    }

    @Test
    void seesWhatNewResourcesReferTo() {
        Template merged = over("{\"Resources\":{\"More\":{\"Type\":\"A::B::E\",\"DependsOn\":[\"Web\"],"
                        + "\"Properties\":{\"Of\":{\"Fn::Sub\":\"${Nowhere}\"}}}}}")
                .value();

        assertThat(merged.danglingReferences())
                .containsExactly(
                        new Reference("Resources.More.Properties.Of", new LogicalId("Nowhere"), Reference.Kind.VALUE));
    }

    @Test
    void seesWhatTextsWithVariablesReferTo() {
        Template merged = over("{\"Resources\":{\"More\":{\"Type\":\"A::B::E\",\"Properties\":{\"Of\":"
                        + "{\"Fn::Sub\":[\"${Here}-${Nowhere}\",{\"Here\":{\"Ref\":\"Elsewhere\"}}]}}}}}")
                .value();

        assertThat(merged.danglingReferences().map(Reference::target))
                .containsExactly(new LogicalId("Nowhere"), new LogicalId("Elsewhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Resources\":{\"Web\":{\"Properties\":{\"Size\":{}}}}} | Resources.Web.Properties.Size",
                "{\"Resources\":{\"Web\":{\"Properties\":{\"Names\":\"a\"}}}} | Resources.Web.Properties.Names",
                "{\"Resources\":{\"Web\":{\"Properties\":{\"Deep\":[1]}}}} | Resources.Web.Properties.Deep",
                "{\"Resources\":[]} | Resources",
            })
    void refusesAnotherKindOfValue(String over, String path) {
        assertThat(over(over).problems().map(Problem::id)).containsExactly(EcsProblem.OVERLAY_KIND);
        assertThat(over(over).problems().flatMap(Problem::path).map(AttributePath::toString))
                .containsExactly("x-aws-cloudformation." + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Resources\":{\"New\":{\"Properties\":{}}}} | Resources.New",
                "{\"Parameters\":{\"New\":1}} | Parameters.New",
                "{\"Outputs\":{\"New\":{}}} | Outputs.New",
                "{\"Resources\":{\"$patch\":\"keep\"}} | Resources.$patch",
            })
    void refusesWhatIsNoPartOfATemplate(String over, String path) {
        assertThat(over(over).problems().map(Problem::id)).containsExactly(EcsProblem.OVERLAY_SHAPE);
        assertThat(over(over).problems().flatMap(Problem::path).map(AttributePath::toString))
                .containsExactly("x-aws-cloudformation." + path);
    }

    private static Checked<Template> over(String json) {
        return Overlay.over(TEMPLATE, JsonReader.read(json).getOrElseThrow(AssertionError::new), AT);
    }
}
